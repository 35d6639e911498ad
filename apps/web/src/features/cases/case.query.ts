import { graphql, type ResultOf } from '@regiotafel/web-data';
import { CaseMeetingParts, CaseRequestParts } from '../../app/case-work/case-work.query.js';
import { CaseHeadParts, CasePurposes } from '../../app/case-frame/case-head.query.js';

export const CaseScreenQuery = graphql(
  `
    query CaseScreen($id: ID!) {
      caseFile(id: $id) {
        id
        isExercise
        regime
        mayWritePlan
        mayLead
        ...CaseHeadParts
        municipality {
          id
          name
        }
        theme {
          id
          nameNl
          nameEn
          kind
        }
        urgency
        status
        openedAt
        references {
          id
          system
          number
          addedAt
        }
        caseManager {
          id
          name
        }
        involved {
          member {
            id
            name
            jobTitle
            phone
            tenantName
          }
          part
          since
        }
        narrative
        identity {
          name
          birthDate
          address
        }
        card {
          id
        }
        joinedSignals {
          id
          reason
          joinedAt
          joinedBy {
            id
            name
          }
          signal {
            id
          }
        }
        signal {
          id
          interpretation {
            text
            conclusion
            writtenAt
            writtenBy {
              id
              name
            }
          }
          weighing {
            id
            outcome
            concludedAt
          }
        }
      }
      meetingsOfCase(caseId: $id) {
        ...CaseMeetingParts
        id
        poolCard {
          id
        }
        agenda {
          id
          poolCard {
            id
          }
          decisions {
            id
            text
          }
          actions {
            id
            text
            dueOn
            status
            owner {
              id
              name
            }
          }
        }
      }
      requests(filter: { caseId: $id }, sort: OPENED_ON, first: 20) {
        edges {
          node {
            ...CaseRequestParts
          }
        }
      }
      ...CasePurposes
    }
  `,
  [CaseHeadParts, CasePurposes, CaseMeetingParts, CaseRequestParts],
);

export type CaseScreenData = ResultOf<typeof CaseScreenQuery>;
export type CaseFile = NonNullable<CaseScreenData['caseFile']>;
export type CaseMeeting = NonNullable<CaseScreenData['meetingsOfCase']>[number];
