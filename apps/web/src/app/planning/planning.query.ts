import { graphql, type FragmentOf, type ResultOf } from '@regiotafel/web-data';

/** A run of the planner with all it proposes, for the parts of this folder. */
export const PlanningRunParts = graphql(`
  fragment PlanningRunParts on PlanningRun {
    id
    kind
    status
    requestedAt
    finishedAt
    planned
    unscheduled
    gap
    errorCode
    version
    meeting {
      id
    }
    proposals {
      id
      kind
      status
      meetingVersion
      startsAt
      endsAt
      waitingDays
      room {
        id
        name
      }
      meeting {
        id
        version
        deadline
        durationMinutes
        poolCard {
          id
          number
        }
        municipality {
          id
          name
        }
      }
      people {
        position
        member {
          id
          name
          partyType
        }
      }
      before {
        startsAt
        room {
          id
          name
        }
        people {
          position
          member {
            id
            name
          }
        }
      }
      explanation {
        earlier
        noticeWorkingDays
        reasons {
          code
          position
          count
          role {
            kind
            partyType
          }
        }
        lift {
          code
          position
          role {
            kind
            partyType
          }
        }
      }
    }
  }
`);

export type PlanningRun = ResultOf<typeof PlanningRunParts>;
export type MaskedRun = FragmentOf<typeof PlanningRunParts>;
export type Proposal = PlanningRun['proposals'][number];
export type Explanation = Proposal['explanation'];
export type PlanningRole = NonNullable<Explanation['reasons'][number]['role']>;

export const ConfirmProposalMutation = graphql(`
  mutation ConfirmProposal($input: ConfirmProposalInput!) {
    confirmProposal(input: $input) {
      id
      status
      startsAt
      version
    }
  }
`);

export const ConfirmAlternativeMutation = graphql(`
  mutation ConfirmAlternative($input: ConfirmProposalInput!) {
    confirmAlternative(input: $input) {
      id
      status
      startsAt
      version
    }
  }
`);

export const CancelPlanningRunMutation = graphql(`
  mutation CancelPlanningRun($input: CancelPlanningRunInput!) {
    cancelPlanningRun(input: $input) {
      id
      status
      version
    }
  }
`);

export const PlanningProgressSubscription = graphql(`
  subscription PlanningProgress($runId: ID!) {
    planningProgress(runId: $runId) {
      phase
      iteration
      gap
      unscheduled
      run {
        id
        status
        version
      }
    }
  }
`);

export type PlanningProgress = NonNullable<ResultOf<typeof PlanningProgressSubscription>['planningProgress']>;
