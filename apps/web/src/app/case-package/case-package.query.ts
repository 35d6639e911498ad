import { graphql } from '@regiotafel/web-data';

export const CasePackageQuery = graphql(`
  query CasePackage($caseId: ID!) {
    casePackage(caseId: $caseId) {
      fileName
      json
      contributions
      withheld
    }
  }
`);

export const ZgwCaseQuery = graphql(`
  query ZgwCase($caseId: ID!) {
    zgwCase(caseId: $caseId) {
      fileName
      json
      contributions
      withheld
    }
  }
`);
