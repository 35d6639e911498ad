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
          assignee {
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
    poolViews {
      id
      version
      name
      search
      columns
      isShared
      isMine
      isToChange
    }
    poolAssignees {
      id
      name
    }
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

export type KeptView = NonNullable<PoolScreenData['poolViews']>[number];

export const PoolExportQuery = graphql(`
  query PoolExport($filter: PoolFilter, $sort: PoolSort) {
    poolExport(filter: $filter, sort: $sort) {
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
      assignee {
        id
        name
      }
    }
  }
`);

export const KeepPoolViewMutation = graphql(`
  mutation KeepPoolView($input: KeepPoolViewInput!) {
    keepPoolView(input: $input) {
      id
      version
      name
      search
      columns
      isShared
      isMine
      isToChange
    }
  }
`);

export const RemovePoolViewMutation = graphql(`
  mutation RemovePoolView($input: RemovePoolViewInput!) {
    removePoolView(input: $input)
  }
`);

export const SetPoolCardStatusMutation = graphql(`
  mutation SetPoolCardStatus($input: SetPoolCardStatusInput!) {
    setPoolCardStatus(input: $input) {
      id
      version
      status
    }
  }
`);
