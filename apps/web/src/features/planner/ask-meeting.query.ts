import { graphql, type ResultOf } from '@regiotafel/web-data';

export const AskMeetingScreenQuery = graphql(`
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
    }
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
    region {
      id
      members(first: 100) {
        edges {
          node {
            id
            name
            jobTitle
            partyType
            tenantName
          }
        }
      }
    }
  }
`);

export type AskMeetingData = ResultOf<typeof AskMeetingScreenQuery>;
export type AskCard = NonNullable<AskMeetingData['poolCard']>;
export type Colleague = NonNullable<AskMeetingData['region']>['members']['edges'][number]['node'];
