import { graphql } from '@regiotafel/web-data';

/** How many contributions to a case may not go into minutes; null for who reads the card and not the case. */
export const UnagreedForMinutesQuery = graphql(`
  query UnagreedForMinutes($id: ID!) {
    poolCard(id: $id) {
      id
      caseFile {
        id
        unagreedForMinutes
      }
    }
  }
`);

export const AcceptMeetingMutation = graphql(`
  mutation AcceptMeeting($input: AcceptMeetingInput!) {
    acceptMeeting(input: $input) {
      id
      version
    }
  }
`);

export const DropOutMutation = graphql(`
  mutation DropOut($input: DropOutInput!) {
    dropOut(input: $input) {
      id
      status
    }
  }
`);

export const CancelMeetingMutation = graphql(`
  mutation CancelMeeting($input: CancelMeetingInput!) {
    cancelMeeting(input: $input) {
      id
      status
      version
    }
  }
`);

export const HoldMeetingMutation = graphql(`
  mutation HoldMeeting($input: HoldMeetingInput!) {
    holdMeeting(input: $input) {
      id
      status
      quorumMet
      version
    }
  }
`);

export const CorrectAttendanceMutation = graphql(`
  mutation CorrectAttendance($input: CorrectAttendanceInput!) {
    correctAttendance(input: $input) {
      id
      status
      quorumMet
      version
    }
  }
`);

export const AddAgendaItemMutation = graphql(`
  mutation AddAgendaItem($input: AddAgendaItemInput!) {
    addAgendaItem(input: $input) {
      id
      version
    }
  }
`);

export const RecordDecisionMutation = graphql(`
  mutation RecordDecision($input: RecordDecisionInput!) {
    recordDecision(input: $input) {
      id
      version
    }
  }
`);

export const AddActionMutation = graphql(`
  mutation AddAction($input: AddActionInput!) {
    addAction(input: $input) {
      id
      version
    }
  }
`);

export const CompleteActionMutation = graphql(`
  mutation CompleteAction($input: CompleteActionInput!) {
    completeAction(input: $input) {
      id
      status
      completedAt
      version
    }
  }
`);
