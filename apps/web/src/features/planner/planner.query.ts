import { graphql, type ResultOf } from '@regiotafel/web-data';
import { PlanningRunParts } from '../../app/planning/planning.query.js';

export const PlannerScreenQuery = graphql(
  `
    query PlannerScreen($week: Day!) {
      meetingsToPlan {
        id
        kind
        status
        urgency
        mode
        durationMinutes
        deadline
        version
        neededRoles {
          position
          kind
          partyType
          required
        }
        poolCard {
          id
          number
        }
        municipality {
          id
          name
        }
      }
      meetings(week: $week) {
        id
        kind
        status
        startsAt
        endsAt
        room {
          id
          name
        }
        poolCard {
          id
          number
        }
      }
      standingSlots(week: $week) {
        day
        startsAt
        endsAt
        series {
          id
          name
        }
      }
      planningRuns(first: 10) {
        id
        kind
        status
        finishedAt
        meeting {
          id
        }
        proposals {
          id
          kind
          status
          startsAt
          endsAt
          meeting {
            id
            poolCard {
              id
              number
            }
          }
        }
        ...PlanningRunParts
      }
    }
  `,
  [PlanningRunParts],
);

export type PlannerData = ResultOf<typeof PlannerScreenQuery>;
export type WaitingMeeting = NonNullable<PlannerData['meetingsToPlan']>[number];
export type Run = NonNullable<PlannerData['planningRuns']>[number];

export const WithdrawMeetingMutation = graphql(`
  mutation WithdrawMeeting($input: CancelMeetingInput!) {
    cancelMeeting(input: $input) {
      id
      status
      version
    }
  }
`);

export const PlanMeetingsMutation = graphql(`
  mutation PlanMeetings($input: PlanMeetingsInput!) {
    planMeetings(input: $input) {
      id
      status
      version
    }
  }
`);
