import { graphql, type ResultOf } from '@regiotafel/web-data';

export const PoolCardScreenQuery = graphql(`
  query PoolCardScreen($id: ID!) {
    poolCard(id: $id) {
      id
      version
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
      urgency
      status
      respondBy
      caseManager {
        id
        name
        jobTitle
        phone
      }
      caseFile {
        id
      }
    }
    requests(filter: { poolCardId: $id }, sort: OPENED_ON, first: 20) {
      edges {
        node {
          id
          status
          skills
          hours
          respondBy
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
    meetingsOfCard(poolCardId: $id) {
      id
      status
      startsAt
      endsAt
      deadline
    }
  }
`);

export type PoolCardScreenData = ResultOf<typeof PoolCardScreenQuery>;
export type ShownCard = NonNullable<PoolCardScreenData['poolCard']>;
export type CardRequest = NonNullable<PoolCardScreenData['requests']>['edges'][number]['node'];
export type CardMeeting = NonNullable<PoolCardScreenData['meetingsOfCard']>[number];
