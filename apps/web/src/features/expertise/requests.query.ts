import { graphql, type ResultOf, type VariablesOf } from '@regiotafel/web-data';

export const RequestsScreenQuery = graphql(`
  query RequestsScreen($filter: ExpertiseRequestFilter, $after: String) {
    requests(filter: $filter, sort: RESPOND_BY, first: 50, after: $after) {
      edges {
        node {
          id
          status
          municipality {
            id
            name
          }
          card {
            id
            number
          }
          skills
          hours
          urgency
          openedOn
          respondBy
          actions
          expert {
            id
            member {
              id
              name
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    expertiseSkills
    region {
      id
      municipalities {
        id
        name
      }
    }
  }
`);

export type RequestsVariables = VariablesOf<typeof RequestsScreenQuery>;
export type RequestsScreenData = ResultOf<typeof RequestsScreenQuery>;
export type RequestRow = NonNullable<RequestsScreenData['requests']>['edges'][number]['node'];
