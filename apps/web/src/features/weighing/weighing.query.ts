import { graphql, type ResultOf } from '@regiotafel/web-data';

export const WeighingScreenQuery = graphql(`
  query WeighingScreen($id: ID!) {
    weighing(id: $id) {
      id
      version
      number
      isExercise
      urgency
      status
      openedAt
      judgeBy
      composition
      outcome
      concludedAt
      moreBy
      moreFrom {
        id
        name
      }
      steps
      municipality {
        id
        name
      }
      theme {
        id
        nameNl
        nameEn
      }
      signal {
        id
        narrative
        interpretation {
          version
          text
        }
        offer {
          id
          purpose
          legalBasis
          necessity
          subsidiarity
          told
          subjectInformed
          subjectInformedReason
          until
        }
      }
      members {
        partyType
        hasJudged
        isMe
        canTakePart
        member {
          id
          name
          jobTitle
        }
      }
      criteria {
        code
        textNl
        textEn
      }
      judgements {
        preferredOutcome
        submittedAt
        rationale
        answers {
          criterion
          answer
          note
        }
        member {
          id
          name
        }
      }
      texts {
        rationale
        proportionality
        subsidiarity
        dissent
      }
    }
    purposes {
      code
      nameNl
      nameEn
    }
  }
`);

export type WeighingData = ResultOf<typeof WeighingScreenQuery>;
export type Weighing = NonNullable<WeighingData['weighing']>;
export type Criterion = Weighing['criteria'][number];
export type Judgement = Weighing['judgements'][number];
export type Offered = NonNullable<Weighing['signal']>;

export const SeatChoicesQuery = graphql(`
  query SeatChoices($id: ID!) {
    weighing(id: $id) {
      id
      members {
        member {
          id
        }
        replacements {
          id
          name
          jobTitle
          tenantName
          organisation {
            id
            name
          }
        }
      }
    }
  }
`);

export const ReplaceSeatMutation = graphql(`
  mutation ReplaceSeat($input: ReplaceSeatInput!) {
    replaceSeat(input: $input) {
      id
      version
      status
    }
  }
`);

export const SubmitJudgementMutation = graphql(`
  mutation SubmitJudgement($input: SubmitJudgementInput!) {
    submitJudgement(input: $input) {
      id
      version
      status
    }
  }
`);

export const OpenJointPhaseMutation = graphql(`
  mutation OpenJointPhase($input: OpenJointPhaseInput!) {
    openJointPhase(input: $input) {
      id
      version
      status
    }
  }
`);

export const ConcludeWeighingMutation = graphql(`
  mutation ConcludeWeighing($input: ConcludeWeighingInput!) {
    concludeWeighing(input: $input) {
      id
      version
      status
      outcome
    }
  }
`);
