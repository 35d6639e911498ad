import { graphql } from '@regiotafel/web-data';
import { AccessRequestParts } from '../../app/access/access-request.query.js';

export const AccessRequestScreenQuery = graphql(
  `
    query AccessRequestScreen($id: ID!) {
      accessRequest(id: $id) {
        id
        ...AccessRequestParts
        caseFile {
          id
          number
        }
      }
      purposes(use: CASE) {
        code
        nameNl
        nameEn
      }
    }
  `,
  [AccessRequestParts],
);
