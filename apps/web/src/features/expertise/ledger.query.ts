import { graphql, type ResultOf, type VariablesOf } from '@regiotafel/web-data';

export const LedgerScreenQuery = graphql(`
  query LedgerScreen($filter: LedgerFilter, $after: String) {
    ledger(filter: $filter, first: 100, after: $after) {
      edges {
        node {
          id
          kind
          hours
          day
          municipality {
            id
            name
          }
          lender {
            id
            name
          }
          lenderMunicipality {
            id
            name
          }
          request {
            id
            skills
          }
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
    region {
      id
      municipalities {
        id
        name
      }
    }
  }
`);

export type LedgerVariables = VariablesOf<typeof LedgerScreenQuery>;
export type LedgerScreenData = ResultOf<typeof LedgerScreenQuery>;
export type LedgerLine = NonNullable<LedgerScreenData['ledger']>['edges'][number]['node'];
