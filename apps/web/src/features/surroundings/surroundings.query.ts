import { graphql, type ResultOf } from '@regiotafel/web-data';
import { CaseHeadParts, CasePurposes } from '../../app/case-frame/case-head.query.js';

export const CaseSurroundingsScreenQuery = graphql(
  `
    query CaseSurroundingsScreen($id: ID!) {
      caseFile(id: $id) {
        id
        version
        kind
        maySetKind
        mayWriteSurroundings
        regime
        ...CaseHeadParts
        relatives {
          id
          relation
          name
          note
        }
        parties {
          id
          organisation
          name
          task
          phone
          member {
            id
            tenantName
          }
        }
        regimesToPropose
        regimeProposals {
          id
          from
          to
          reason
          status
          askedAt
          decidedAt
          mayReview
          answers
          askedBy {
            id
            name
          }
          decidedBy {
            id
            name
          }
          review {
            agrees
            note
            reviewedAt
            reviewedBy {
              id
              name
            }
          }
        }
      }
      ...CasePurposes
    }
  `,
  [CaseHeadParts, CasePurposes],
);

export type SurroundingsData = ResultOf<typeof CaseSurroundingsScreenQuery>;
export type SurroundingsFile = NonNullable<SurroundingsData['caseFile']>;
export type Relative = NonNullable<SurroundingsFile['relatives']>[number];
export type Party = NonNullable<SurroundingsFile['parties']>[number];

export type RegimeProposal = SurroundingsFile['regimeProposals'][number];

export const SetCaseKindMutation = graphql(`
  mutation SetCaseKind($input: SetCaseKindInput!) {
    setCaseKind(input: $input) {
      id
    }
  }
`);

export const AddRelativeMutation = graphql(`
  mutation AddRelative($input: AddRelativeInput!) {
    addRelative(input: $input) {
      id
    }
  }
`);

export const AddInvolvedPartyMutation = graphql(`
  mutation AddInvolvedParty($input: AddInvolvedPartyInput!) {
    addInvolvedParty(input: $input) {
      id
    }
  }
`);

export const EndSurroundingMutation = graphql(`
  mutation EndSurrounding($input: EndSurroundingInput!) {
    endSurrounding(input: $input) {
      id
    }
  }
`);

export const ProposeRegimeMutation = graphql(`
  mutation ProposeRegime($input: ProposeRegimeInput!) {
    proposeRegime(input: $input) {
      id
    }
  }
`);

export const ReviewRegimeMutation = graphql(`
  mutation ReviewRegime($input: ReviewRegimeInput!) {
    reviewRegime(input: $input) {
      id
    }
  }
`);

export const AnswerRegimeProposalMutation = graphql(`
  mutation AnswerRegimeProposal($input: AnswerRegimeProposalInput!) {
    answerRegimeProposal(input: $input) {
      id
    }
  }
`);
