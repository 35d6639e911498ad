import { graphql, type ResultOf } from '@regiotafel/web-data';

export const CasesScreenQuery = graphql(`
  query CasesScreen($after: String) {
    caseFiles(first: 50, after: $after) {
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
          urgency
          status
          openedAt
          caseManager {
            id
            name
          }
          myParts
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type CasesScreenData = ResultOf<typeof CasesScreenQuery>;
export type CaseRow = NonNullable<CasesScreenData['caseFiles']>['edges'][number]['node'];
export type CaseStatus = CaseRow['status'];
