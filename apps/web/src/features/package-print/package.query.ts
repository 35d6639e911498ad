import { graphql, type ResultOf } from '@regiotafel/web-data';
import { CaseHeadParts, CasePurposes } from '../../app/case-frame/case-head.query.js';

/** The case that a package is taken of; the package itself is asked for by a button. */
export const CasePackageScreenQuery = graphql(
  `
    query CasePackageScreen($id: ID!) {
      caseFile(id: $id) {
        id
        myParts
        theme {
          id
          nameNl
          nameEn
        }
        ...CaseHeadParts
      }
      ...CasePurposes
    }
  `,
  [CaseHeadParts, CasePurposes],
);
export type CasePackageScreen = ResultOf<typeof CasePackageScreenQuery>;
