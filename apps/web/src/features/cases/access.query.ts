import { graphql } from '@regiotafel/web-data';
import { AccessVisibility } from '../../app/access/access.query.js';
import { CaseHeadParts } from '../../app/case-frame/case-head.query.js';

export const CaseAccessScreenQuery = graphql(
  `
    query CaseAccessScreen($id: ID!) {
      caseFile(id: $id) {
        id
        regime
        ...CaseHeadParts
      }
      whoSeesThis(id: $id) {
        ...AccessVisibility
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
  [AccessVisibility, CaseHeadParts],
);
