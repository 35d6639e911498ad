import { graphql, type ResultOf } from '@regiotafel/web-data';

/** Asked when somebody wants to know why a signal or case is shown to them. */
export const WhyQuery = graphql(`
  query Why($id: ID!) {
    whyDoISeeThis(id: $id) {
      because
      deskPart
      part
      grantId
      purpose
      legalBasis
      fieldSets
      since
      until
      by {
        id
        name
        tenantName
      }
      approvedBy {
        id
        name
      }
      replaces {
        id
        name
      }
    }
    purposes {
      code
      nameNl
      nameEn
    }
  }
`);
export type WhyData = ResultOf<typeof WhyQuery>;
export type Reason = NonNullable<WhyData['whyDoISeeThis']>[number];
