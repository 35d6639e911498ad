import { graphql, type ResultOf, type VariablesOf } from '@regiotafel/web-data';

export const PoolScreenQuery = graphql(`
  query PoolScreen($filter: PoolFilter, $sort: PoolSort, $counts: [PoolFilter!]!, $after: String) {
    poolCards(filter: $filter, sort: $sort, first: 50, after: $after) {
      edges {
        node {
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
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    poolCounts(filters: $counts)
    region {
      id
      municipalities {
        id
        name
      }
      themes {
        id
        nameNl
        nameEn
      }
    }
  }
`);

export type PoolVariables = VariablesOf<typeof PoolScreenQuery>;
export type PoolFilter = NonNullable<PoolVariables['filter']>;
export type PoolSort = NonNullable<PoolVariables['sort']>;
export type PoolOrder = PoolSort['by'];
export type PoolScreenData = ResultOf<typeof PoolScreenQuery>;
export type PoolRegion = NonNullable<PoolScreenData['region']>;
export type PoolCard = NonNullable<PoolScreenData['poolCards']>['edges'][number]['node'];

export const SetPoolCardStatusMutation = graphql(`
  mutation SetPoolCardStatus($input: SetPoolCardStatusInput!) {
    setPoolCardStatus(input: $input) {
      id
      version
      status
    }
  }
`);
