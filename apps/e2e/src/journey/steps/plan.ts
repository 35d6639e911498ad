import type { Person } from '../../client/person.js';
import { until } from '../../client/patience.js';
import { type Cast, strangers } from '../cast.js';
import { left, type Scene, type Step } from '../story.js';

const STATE = '{ id version status sequence startsAt }';
const MEETING = 'query M($id: ID!) { meeting(id: $id) { id startsAt participants { member { name } } } }';
const RUN = `query R($id: ID!) { planningRun(id: $id) { id kind status
  proposals { id kind status meetingVersion startsAt people { member { name } } explanation { earlier reasons { code count } } } } }`;
const PROGRESS = 'subscription P($id: ID!) { planningProgress(runId: $id) { phase run { id status } } }';
const INVITATION = 'query I($id: ID!) { meeting(id: $id) { myInvitation { method sequence ics } } }';
const ME = '{ me { member { id } } }';

interface Meeting {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly sequence: number;
  readonly startsAt: string | null;
}
interface Proposal {
  readonly id: string;
  readonly kind: string;
  readonly status: string;
  readonly meetingVersion: number;
  readonly startsAt: string | null;
  readonly explanation: { readonly earlier: number; readonly reasons: readonly { code: string; count: number }[] };
}
interface Run {
  readonly id: string;
  readonly status: string;
  readonly proposals: readonly Proposal[];
}

/** Wednesday mornings are never free, and on 6 March nothing is: the planner must go around it. */
const CALENDAR = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//journey//EN',
  'BEGIN:VEVENT',
  'UID:weekly@journey',
  'SUMMARY:Kanarie-titel die niemand ziet',
  'DTSTART:20260304T080000Z',
  'DTEND:20260304T110000Z',
  'RRULE:FREQ=WEEKLY;COUNT=12',
  'END:VEVENT',
  'BEGIN:VEVENT',
  'UID:day@journey',
  'DTSTART;VALUE=DATE:20260306',
  'DTEND;VALUE=DATE:20260307',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n');

const memberOf = async (person: Person): Promise<string> =>
  (await person.get<{ me: { member: { id: string } } }>(ME)).me.member.id;

const rolesOf = async ({ joost, bram, noor, leila, marit }: Cast) => [
  { kind: 'CHAIR', candidates: [await memberOf(marit)] },
  { kind: 'PARTY', partyType: 'POLICE', candidates: [await memberOf(joost), await memberOf(bram)] },
  { kind: 'CASE_MANAGER', candidates: [await memberOf(noor)] },
  { kind: 'EXPERT', candidates: [await memberOf(leila)] },
];

const finished = (karim: Person, id: string): Promise<Run> =>
  until('the planner', async () => {
    const { planningRun } = await karim.get<{ planningRun: Run }>(RUN, { id });
    return ['QUEUED', 'RUNNING'].includes(planningRun.status) ? null : planningRun;
  });

const confirm = (karim: Person, how: 'confirmProposal' | 'confirmAlternative', { id, meetingVersion }: Proposal) =>
  karim.do<Meeting>(how, 'ConfirmProposalInput', { proposalId: id, version: meetingVersion }, STATE);

const askAndPlan = async ({ cast, tally, story }: Scene): Promise<void> => {
  const { karim, joost, marit } = cast;
  const broken = await joost.ask('mutation M($input: UploadCalendarInput!) { uploadCalendar(input: $input) { id } }', {
    input: { idempotencyKey: crypto.randomUUID(), content: 'BEGIN:VCALENDAR\r\nnonsense' },
  });
  tally.expect(broken.body.errors !== undefined, 'a broken calendar is refused');
  for (const person of [joost, marit])
    await person.do('uploadCalendar', 'UploadCalendarInput', { content: CALENDAR }, '{ id state }');
  const wish = { poolCardId: left(story.cardId, 'card'), durationMinutes: 60, neededRoles: await rolesOf(cast) };
  const asked = await until('the meeting to be asked for', async () => {
    try {
      return await karim.do<Meeting>('requestCaseMeeting', 'RequestCaseMeetingInput', wish, STATE);
    } catch {
      return null;
    }
  });
  story.meetingId = asked.id;
  const run = await karim.do<Run>('planMeetings', 'PlanMeetingsInput', {}, '{ id status }');
  story.runId = run.id;
  const events = await karim.follow<{ planningProgress: { run: { status: string } | null } }>(PROGRESS, { id: run.id });
  tally.expect(events.length > 0, 'progress is told while the planner works');
  await tally.absentTo([...strangers(cast), cast.noor], 'the planning run', RUN, run.id);
};

/** 5. A job plans the meeting, the coordinator confirms, everybody is invited, somebody drops out and the plan is repaired. */
export const planStep: Step = {
  title: 'the case meeting is planned by a job, confirmed, invited content-free, and repaired after a drop-out',
  play: async (scene) => {
    const { cast, tally, story } = scene;
    const { karim, joost, noor, frits, nadia, lia, hans } = cast;
    await askAndPlan(scene);
    const run = await finished(karim, left(story.runId, 'run'));
    const proposal = run.proposals.find(({ kind, status }) => kind === 'PLACE' && status === 'OPEN');
    tally.expect(run.status === 'DONE' && proposal !== undefined, 'a moment is proposed');
    if (!proposal) return;
    tally.expect(
      proposal.explanation.earlier > 0 && proposal.explanation.reasons.length > 0,
      'it says why not earlier',
    );
    const yes = { proposalId: proposal.id, version: proposal.meetingVersion };
    await tally.refusedTo([frits, nadia, lia, noor], 'confirmProposal', 'ConfirmProposalInput', yes, 'proposalId');
    const planned = await confirm(karim, 'confirmProposal', proposal);
    tally.expect(planned.status === 'SCHEDULED' && planned.startsAt !== null, 'the meeting stands');
    await tally.absentTo([frits, nadia, lia, hans], 'the meeting', MEETING, planned.id);

    const { meeting } = await joost.get<{ meeting: { myInvitation: { method: string; ics: string } | null } }>(
      INVITATION,
      { id: planned.id },
    );
    const ics = meeting.myInvitation?.ics ?? '';
    tally.expect(
      meeting.myInvitation?.method === 'REQUEST' && ics.includes('DTSTART'),
      'the police officer is invited',
    );
    tally.expect(!/radicalis|Kanarie|RT-2026|Noor|Leerling/i.test(ics), 'the invitation tells nothing about what');
    const drop = { meetingId: planned.id, memberId: await memberOf(joost) };
    await tally.refusedTo([frits, nadia, lia, hans], 'dropOut', 'DropOutInput', drop, 'meetingId');
    const repair = await joost.do<{ id: string } | null>('dropOut', 'DropOutInput', drop, '{ id }');
    tally.expect(repair !== null, 'the plan is repaired when a needed party drops out');
    const mended = await finished(karim, repair?.id ?? '');
    const alternative =
      mended.proposals.find(({ kind, status }) => status === 'OPEN' && kind === 'SWAP') ??
      mended.proposals.find(({ status }) => status === 'OPEN');
    tally.expect(alternative !== undefined && alternative.kind !== 'UNPLANNED', 'an alternative is offered');
    if (!alternative) return;
    const again = await confirm(karim, 'confirmAlternative', alternative);
    tally.expect(again.status === 'SCHEDULED', 'the meeting stands again');
    const { meeting: gone } = await joost.get<{ meeting: { myInvitation: { method: string } | null } | null }>(
      INVITATION,
      { id: planned.id },
    );
    tally.expect(gone === null || gone.myInvitation?.method === 'CANCEL', 'who dropped out gets a cancellation');
  },
};
