import { graphql, type FragmentOf, type ResultOf } from '@regiotafel/web-data';

/** What every screen of a case shows above its content: number, state, and for what the reader may read it. */
export const CaseHeadParts = graphql(`
  fragment CaseHeadParts on CaseFile {
    id
    number
    isExercise
    regime
    status
    mayWritePlan
    mayGrant
    mayLead
    myParts
    isRestricted
    isClosedToMe
    grants {
      id
      state
      purpose
      legalBasis
      until
    }
  }
`);
export type CaseHead = ResultOf<typeof CaseHeadParts>;
export type MaskedCaseHead = FragmentOf<typeof CaseHeadParts>;

/** A purpose of the register as the banner above a case names it. */
export type CasePurpose = {
  readonly code: string;
  readonly nameNl: string;
  readonly nameEn: string;
  readonly regime: string;
  readonly legalBasis: string;
};
