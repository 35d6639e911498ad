import { graphql, type ResultOf } from '@regiotafel/web-data';
import { CaseHeadParts, CasePurposes } from '../../app/case-frame/case-head.query.js';
import { RegionColleagues } from '../../app/colleagues.js';

export const AskMeetingScreenQuery = graphql(
  `
    query AskMeetingScreen($card: ID!, $isChosen: Boolean!) {
      poolCard(id: $card) @include(if: $isChosen) {
        id
        number
        isExercise
        municipality {
          id
          name
        }
        theme {
          id
          nameNl
          nameEn
        }
        urgency
        caseManager {
          id
          name
        }
        caseFile {
          id
          ...CaseHeadParts
          invitees {
            member {
              id
              name
              tenantName
            }
            took
          }
          parties {
            id
            organisation
            name
            member {
              id
            }
          }
        }
      }
      ...CasePurposes
      requests(filter: { poolCardId: $card }, first: 20) @include(if: $isChosen) {
        edges {
          node {
            id
            status
            expert {
              id
              member {
                id
                name
              }
            }
          }
        }
      }
      poolCards(filter: { openOnly: true }, sort: { by: NUMBER, descending: true }, first: 50) @skip(if: $isChosen) {
        edges {
          node {
            id
            number
            municipality {
              id
              name
            }
            theme {
              id
              nameNl
              nameEn
            }
          }
        }
      }
      ...RegionColleagues
    }
  `,
  [CaseHeadParts, CasePurposes, RegionColleagues],
);

export type AskMeetingData = ResultOf<typeof AskMeetingScreenQuery>;
export type AskCard = NonNullable<AskMeetingData['poolCard']>;
export type Invitee = NonNullable<AskCard['caseFile']>['invitees'][number];
