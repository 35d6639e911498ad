import { graphql, type ResultOf } from '@regiotafel/web-data';
import { CaseHeadParts, CasePurposes } from '../../app/case-frame/case-head.query.js';

export const CaseTimelineScreenQuery = graphql(
  `
    query CaseTimelineScreen($id: ID!) {
      caseFile(id: $id) {
        id
        ...CaseHeadParts
        openedAt
        signal {
          id
          weighing {
            id
            concludedAt
          }
        }
        contributions {
          id
          givenAt
          contributor {
            id
            name
          }
        }
        documents {
          id
          title
          version
          addedBy {
            id
            name
          }
          addedAt
          withdrawnBy {
            id
            name
          }
          withdrawnAt
        }
        grants {
          id
          state
          validFrom
          validUntil
          revokedAt
          member {
            id
            name
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
export type CaseTimelineFile = NonNullable<CaseTimelineData['caseFile']>;
