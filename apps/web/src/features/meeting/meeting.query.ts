import { graphql, type FragmentOf, type ResultOf } from '@regiotafel/web-data';
import { CalledInParts } from '../../app/access/called-in.query.js';
import { PlanningRunParts } from '../../app/planning/planning.query.js';

/** An action with what its list shows. */
export const ActionParts = graphql(`
  fragment ActionParts on ActionItem {
    id
    text
    owner {
      id
      name
    }
    dueOn
    status
    completedAt
    version
  }
`);

export const MeetingsScreenQuery = graphql(
  `
    query MeetingsScreen($week: Day!) {
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
      myActions(first: 50) {
        edges {
          node {
            ...ActionParts
            meeting {
              id
            }
          }
        }
      }
    }
  `,
  [ActionParts],
);

export type MeetingsData = ResultOf<typeof MeetingsScreenQuery>;

export const MeetingScreenQuery = graphql(
  `
    query MeetingScreen($id: ID!) {
      meeting(id: $id) {
        id
        isExercise
        kind
        status
        urgency
        mode
        durationMinutes
        deadline
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
        municipality {
          id
          name
        }
        theme {
          id
          nameNl
          nameEn
          regime
        }
        chair {
          id
          name
        }
        neededParties
        quorumMet
        participants {
          member {
            id
            name
            jobTitle
          }
          partyType
          required
          response
          attended
        }
        attendances {
          id
          present {
            id
            name
          }
          missing
          because
          recordedBy {
            id
            name
          }
          recordedAt
        }
        version
        myInvitation {
          method
          sequence
          ics
        }
        agenda {
          id
          position
          kind
          poolCard {
            id
            number
          }
          municipality {
            id
            name
          }
          members {
            id
            name
          }
          mayRecord
          mayRead
          decisions {
            id
            text
            decidedAt
            decidedBy {
              id
              name
            }
            corrects
          }
          actions {
            ...ActionParts
          }
        }
      }
      planningRuns(first: 20) {
        id
        kind
        status
        meeting {
          id
        }
        proposals {
          id
          status
        }
        ...PlanningRunParts
      }
      calledIn(id: $id) {
        ...CalledInParts
      }
      purposes(use: CASE) {
        code
        nameNl
        nameEn
      }
    }
  `,
  [ActionParts, CalledInParts, PlanningRunParts],
);

export type MeetingData = ResultOf<typeof MeetingScreenQuery>;
export type ShownMeeting = NonNullable<MeetingData['meeting']>;
export type Participant = ShownMeeting['participants'][number];
export type AgendaItem = ShownMeeting['agenda'][number];
export type Decision = AgendaItem['decisions'][number];
export type Action = ResultOf<typeof ActionParts>;
export type MaskedAction = FragmentOf<typeof ActionParts>;
export type RepairRun = NonNullable<MeetingData['planningRuns']>[number];
