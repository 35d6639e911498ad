import { left, type Step } from '../story.js';

const MEETING =
  'query M($id: ID!) { meeting(id: $id) { id version startsAt participants { response member { id name } } agenda { id kind mayRecord } } }';
const AGENDA = 'query M($id: ID!) { meeting(id: $id) { agenda { id decisions { text } actions { text } } } }';
const ACTIONS = '{ myActions { edges { node { id text dueOn } } } }';
const WORK = '{ meetingWorkItems { kind action { id } } }';

interface Meeting {
  readonly id: string;
  readonly version: number;
  readonly startsAt: string;
  readonly participants: readonly { response: string; member: { id: string; name: string } }[];
  readonly agenda: readonly { id: string; kind: string; mayRecord: boolean }[];
}

/** 6. The meeting is held; a decision and an action are recorded, and the action waits on its owner's start page. */
export const meetStep: Step = {
  title: 'a decision and an action are recorded; the action stands on its owner’s start page',
  play: async ({ cast, tally, story, moveClock }) => {
    const { karim, marit, noor, frits, nadia, lia, hans, joost } = cast;
    const id = left(story.meetingId, 'meeting');
    const { meeting } = await karim.get<{ meeting: Meeting }>(MEETING, { id });
    await moveClock(new Date(new Date(meeting.startsAt).getTime() + 15 * 60_000).toISOString());
    const present = meeting.participants
      .filter(({ response }) => response !== 'DROPPED_OUT')
      .map(({ member }) => member.id);
    const held = { meetingId: id, version: meeting.version, present };
    await tally.refusedTo([frits, nadia, lia, hans], 'holdMeeting', 'HoldMeetingInput', held, 'meetingId');
    await marit.do('holdMeeting', 'HoldMeetingInput', held, '{ id status }');
    const { meeting: open } = await marit.get<{ meeting: Meeting }>(MEETING, { id });
    const item = open.agenda.find(({ kind, mayRecord }) => kind === 'CASE' && mayRecord);
    tally.expect(item !== undefined, 'the chair may record on the case');
    const agendaItemId = item?.id ?? '';
    const decision = { agendaItemId, text: 'Kanarie-besluit: school blijft vindplaats en vertrouwde plek.' };
    await tally.refusedTo([frits, nadia, lia, hans], 'recordDecision', 'RecordDecisionInput', decision, 'agendaItemId');
    await marit.do('recordDecision', 'RecordDecisionInput', decision, '{ id }');
    const owner = meeting.participants.find(({ member }) => member.name === 'Noor de Wit')?.member.id ?? '';
    const action = {
      agendaItemId,
      ownerId: owner,
      dueOn: '2026-03-20',
      text: 'Kanarie-actie: gesprek met ouders plannen.',
    };
    await tally.refusedTo([frits, nadia, lia, hans], 'addAction', 'AddActionInput', action, 'agendaItemId');
    await marit.do('addAction', 'AddActionInput', action, '{ id }');
    const { myActions } = await noor.get<{ myActions: { edges: { node: { id: string; text: string } }[] } }>(ACTIONS);
    story.actionId = myActions.edges[0]?.node.id ?? '';
    const { meetingWorkItems } = await noor.get<{
      meetingWorkItems: { kind: string; action: { id: string } | null }[];
    }>(WORK);
    const waits = meetingWorkItems.some(
      ({ kind, action: mine }) => kind === 'DO_ACTION' && mine?.id === story.actionId,
    );
    tally.expect(waits, 'the action stands on the start page of its owner');
    await tally.absentTo([frits, nadia, lia, hans], 'the agenda', AGENDA, id);
    await tally.emptyTo([frits, nadia, lia, hans, joost], 'the actions', ACTIONS);
  },
};
