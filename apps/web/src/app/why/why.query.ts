import { graphql, type ResultOf } from '@regiotafel/web-data';

/** Asked when somebody wants to know why a signal or case is shown to them. */
export const WhyQuery = graphql(`
  query Why($id: ID!, $isCase: Boolean!) {
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
    caseFile(id: $id) @include(if: $isCase) {
      id
      accessRequests {
        id
        state
        purpose
        askedBy {
          id
        }
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
/** Purposes for which this person asked for access that nobody has answered yet. */
export const askedBy = (memberId: string | undefined, { caseFile }: WhyData): readonly string[] =>
  (caseFile?.accessRequests ?? []).flatMap(({ state, purpose, askedBy: { id } }) =>
    id === memberId && (state === 'ASKED' || state === 'SECOND_NEEDED') ? [purpose] : [],
  );

export type Reason = NonNullable<WhyData['whyDoISeeThis']>[number];
