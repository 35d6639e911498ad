import { graphql, type ResultOf } from '@regiotafel/web-data';
import { AccessVisibility } from '../../app/access/access.query.js';

/** `isDesk`: also asks who sees the signal, what came of it and what the reporter heard; all of that is for the desk only. */
export const SignalQuery = graphql(
  `
    query SignalScreen($id: ID!, $isDesk: Boolean!) {
      signal(id: $id) {
        id
        version
        isExercise
        municipality {
          id
          name
        }
        theme {
          id
          nameNl
          nameEn
          kind
          regime
        }
        status
        channel
        reporterType
        reportedBy @include(if: $isDesk) {
          id
          name
          jobTitle
          phone
          tenantName
          organisation {
            id
            name
          }
        }
        receivedAt
        acknowledgeBy
        acknowledgedAt
        feedbackBy
        dueAt
        steps
        conclusion
        review {
          id
          about
          state
          conclusion
          reason
          askedAt
          askedBy {
            id
            name
          }
          dueAt
          reader {
            id
            name
          }
          note
          decidedAt
          decidedBy {
            id
            name
          }
          mayAnswer
        }
        redirect @include(if: $isDesk) {
          organisation
          name
          phone
          code
          confirmBy
          confirmedAt
          confirmedTo {
            id
            name
          }
          returnedAt
        }
        questions @include(if: $isDesk) {
          mayAsk
          asked {
            id
            question
            askedAt
            askedBy {
              id
              name
            }
            answer
            answeredAt
            readAt
            droppedAt
            droppedBecause
          }
        }
        withdrawal @include(if: $isDesk) {
          withdrawnAt
          toldTo {
            id
            name
          }
          reason
        }
        narrative
        identity {
          name
          birthDate
          address
        }
        reporter {
          name
          organisation
          email
          phone
          nameMayBeKnown
        }
        interpretation {
          version
          text
          conclusion
          writtenAt
          writtenBy {
            id
            name
          }
        }
        offer {
          id
          purpose
          legalBasis
          fieldSets
          urgency
          necessity
          subsidiarity
          told
          subjectInformed
          subjectInformedReason
          reviewOn
          until
          offeredAt
          offeredBy {
            id
            name
          }
        }
        weighing @include(if: $isDesk) {
          id
          number
          judgeBy
          outcome
          concludedAt
        }
        caseFile @include(if: $isDesk) {
          id
          number
        }
        joinableCases @include(if: $isDesk) {
          id
          number
        }
        joinedCases @include(if: $isDesk) {
          id
          number
        }
        blockable @include(if: $isDesk) {
          id
          name
        }
        blocks @include(if: $isDesk) {
          id
          member {
            id
            name
          }
          reason
          recordedAt
          liftedAt
          mayLift
        }
        splitFrom @include(if: $isDesk) {
          id
        }
        splits @include(if: $isDesk) {
          id
          status
          identity {
            name
          }
        }
        references @include(if: $isDesk) {
          id
          system
          number
          reportedBy
          addedAt
        }
        feedback @include(if: $isDesk) {
          level
          advice
          outcomeNeed
          givenAt
          givenBy {
            id
            name
          }
        }
      }
      purposes {
        code
        nameNl
        nameEn
      }
      whoSeesThis(id: $id) @include(if: $isDesk) {
        ...AccessVisibility
      }
    }
  `,
  [AccessVisibility],
);

export type SignalData = ResultOf<typeof SignalQuery>;
export type Signal = NonNullable<SignalData['signal']>;
export type PurposeName = NonNullable<SignalData['purposes']>[number];

export const AcknowledgeMutation = graphql(`
  mutation AcknowledgeSignal($input: AcknowledgeSignalInput!) {
    acknowledgeSignal(input: $input) {
      id
      version
      status
    }
  }
`);

export const InterpretMutation = graphql(`
  mutation InterpretSignal($input: InterpretSignalInput!) {
    interpretSignal(input: $input) {
      id
      version
      status
    }
  }
`);

export const GiveFeedbackMutation = graphql(`
  mutation GiveFeedback($input: GiveFeedbackInput!) {
    giveFeedback(input: $input) {
      id
      version
      status
    }
  }
`);

export const CloseMutation = graphql(`
  mutation CloseSignal($input: CloseSignalInput!) {
    closeSignal(input: $input) {
      id
      version
      status
    }
  }
`);
