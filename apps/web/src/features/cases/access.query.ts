import { graphql } from '@regiotafel/web-data';
import { AccessVisibility } from '../../app/access/access.query.js';

export const CaseAccessScreenQuery = graphql(
  `
    query CaseAccessScreen($id: ID!) {
      caseFile(id: $id) {
        id
        number
        regime
        purpose
        mayWritePlan
        mayGrant
      }
      whoSeesThis(id: $id) {
        ...AccessVisibility
      }
      purposes {
        code
        nameNl
        nameEn
        legalBasis
      }
    }
  `,
  [AccessVisibility],
);
