import { graphql, type ResultOf } from '@regiotafel/web-data';
import { AccessRequestParts } from '../../app/access/access-request.query.js';
import { AccessVisibility } from '../../app/access/access.query.js';
import { CaseHeadParts } from '../../app/case-frame/case-head.query.js';

export const CaseAccessScreenQuery = graphql(
  `
    query CaseAccessScreen($id: ID!) {
      caseFile(id: $id) {
        id
        regime
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
      purposes {
        code
        nameNl
        nameEn
        regime
        legalBasis
      }
    }
  `,
  [AccessRequestParts, AccessVisibility, CaseHeadParts],
);

export type TableReader = NonNullable<ResultOf<typeof CaseAccessScreenQuery>['tableReaders']>[number];
