import { graphql, type ResultOf } from '@regiotafel/web-data';
import { AccessRequestParts } from '../../app/access/access-request.query.js';
import { AccessVisibility } from '../../app/access/access.query.js';
import { CaseHeadParts, CasePurposes } from '../../app/case-frame/case-head.query.js';

export const CaseAccessScreenQuery = graphql(
  `
    query CaseAccessScreen($id: ID!) {
      caseFile(id: $id) {
        id
        regime
        mayGrant
        ...CaseHeadParts
        accessRequests {
          ...AccessRequestParts
        }
      }
      whoSeesThis(id: $id) {
        ...AccessVisibility
      }
      tableReaders(caseId: $id) {
        member {
          id
          name
          jobTitle
        }
        startsAt
        until
      }
      ...CasePurposes
    }
  `,
  [AccessRequestParts, AccessVisibility, CaseHeadParts, CasePurposes],
);

export type TableReader = NonNullable<ResultOf<typeof CaseAccessScreenQuery>['tableReaders']>[number];
