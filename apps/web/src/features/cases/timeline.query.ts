import { graphql, type ResultOf } from '@regiotafel/web-data';
import { CaseHeadParts, CasePurposes } from '../../app/case-frame/case-head.query.js';

export const CaseTimelineScreenQuery = graphql(
  `
    query CaseTimelineScreen($id: ID!, $after: String) {
      caseFile(id: $id) {
        id
        ...CaseHeadParts
        timeline(first: 50, after: $after) {
          edges {
            cursor
            node {
              what
              at
              member {
                id
                name
              }
              documentTitle
              noAftercare
              fromRung
              toRung
              endedBecause
              endedBy {
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
      }
      meetingsOfCase(caseId: $id) {
        id
        status
        startsAt
      }
      ...CasePurposes
    }
  `,
  [CaseHeadParts, CasePurposes],
);

export type CaseTimelineData = ResultOf<typeof CaseTimelineScreenQuery>;
export type CaseEvent = NonNullable<CaseTimelineData['caseFile']>['timeline']['edges'][number]['node'];
