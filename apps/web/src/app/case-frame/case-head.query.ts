import { graphql, readFragment, type FragmentOf, type ResultOf } from '@regiotafel/web-data';

/** What every screen of a case shows above its content: number, state, and for what the reader may read it. */
export const CaseHeadParts = graphql(`
  fragment CaseHeadParts on CaseFile {
    id
    number
    isExercise
    regime
    status
    closedAt
    mayReopen
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

/** Whether the reader works on it, or did until it closed; somebody who reads it by name does not. */
export const isInvolvedIn = ({ myParts }: Pick<CaseHead, 'myParts'>): boolean => myParts.length > 0;
export type MaskedCaseHead = FragmentOf<typeof CaseHeadParts>;

/** The purposes of the register, by which the banner above a case says for what it is read. */
export const CasePurposes = graphql(`
  fragment CasePurposes on Query {
    purposes {
      code
      nameNl
      nameEn
      regime
      legalBasis
    }
  }
`);
export type MaskedPurposes = FragmentOf<typeof CasePurposes>;
export type CasePurpose = NonNullable<ResultOf<typeof CasePurposes>['purposes']>[number];

/** Those purposes of what a screen has read, or none yet. */
export const purposesIn = (data: MaskedPurposes | undefined): readonly CasePurpose[] =>
  (data && readFragment(CasePurposes, data).purposes) ?? [];
