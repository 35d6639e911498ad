import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newId } from '@regiotafel/kernel';
import { announce } from '@regiotafel/tenancy';
import { type Answer, fieldOf, TestGraph } from './planning/testing/a-graph.js';
import { Region, type TestSeat } from './planning/testing/a-region.js';

interface MeetingAnswer {
  readonly id: string;
  readonly status: string;
  readonly version: number;
  readonly startsAt: string | null;
  readonly sequence: number;
}
interface RunAnswer {
  readonly id: string;
  readonly status: string;
  readonly proposals: readonly { id: string; kind: string; meeting: MeetingAnswer; explanation: object }[];
}

const MEETING = 'id status version startsAt sequence';
const RUN = `id status proposals { id kind startsAt people { position member { id } } meeting { ${MEETING} } room { name capacity }
  explanation { earlier reasons { code count role { kind partyType } } } }`;
const input = (fields: object) => ({ input: { idempotencyKey: newId(), ...fields } });

describe('meetings in the graph', () => {
  let region: Region;
  let graph: TestGraph;
  let karim: TestSeat;
  let bram: TestSeat;
  let joost: TestSeat;
  let leila: TestSeat;
  let outsider: TestSeat;
  let meeting: MeetingAnswer;

  beforeAll(async () => {
    region = await Region.open();
    graph = await TestGraph.open(region);
    karim = await region.seat(['COORDINATOR', 'MINUTE_TAKER']);
    bram = await region.seat(['PROFESSIONAL'], 'POLICE');
    joost = await region.seat(['PROFESSIONAL'], 'POLICE');
    leila = await region.seat(['EXPERT'], 'YOUTH_CARE');
    outsider = await region.seat(['EXPERT'], 'PROBATION');
  });
  afterAll(async () => {
    await graph.close();
    await region.close();
  });

  const memberId = (seat: TestSeat): string => `member_${seat.memberId}`;
  const codeOf = ({ errors }: Answer): string | undefined => errors?.[0]?.extensions.code;
  /** Follows a run to its end and gives what it proposes. */
  const finished = async (runId: string): Promise<RunAnswer> => {
    await graph.follow(
      karim,
      'subscription ($id: ID!) { planningProgress(runId: $id) { phase unscheduled gap run { status } } }',
      { id: runId },
    );
    return fieldOf(
      await graph.ask(karim, `query ($id: ID!) { planningRun(id: $id) { ${RUN} } }`, { id: runId }),
      'planningRun',
    );
  };

  test('every wrong field of a request is named at once', async () => {
    const answer = await graph.ask(
      karim,
      'mutation ($input: RequestCaseMeetingInput!) { requestCaseMeeting(input: $input) { id } }',
      input({ poolCardId: 'card_x', durationMinutes: 7, neededRoles: [{ kind: 'PARTY', candidates: [] }] }),
    );
    expect(answer.errors?.[0]?.extensions).toEqual({
      code: 'INVALID_INPUT',
      fields: [
        { path: 'poolCardId', code: 'INVALID_ID' },
        { path: 'durationMinutes', code: 'TOO_LOW', params: { min: 30 } },
        { path: 'neededRoles.0.candidates', code: 'REQUIRED' },
        { path: 'neededRoles.0.partyType', code: 'REQUIRED' },
      ],
    });
  });

  test('a meeting is asked for, planned by a job whose progress can be followed, and confirmed', async () => {
    const neededRoles = [
      { kind: 'PARTY', partyType: 'POLICE', candidates: [memberId(bram), memberId(joost)] },
      { kind: 'EXPERT', candidates: [memberId(leila)] },
      { kind: 'MINUTE_TAKER', required: false, candidates: [memberId(karim)] },
    ];
    const asked = await graph.ask(
      karim,
      `mutation ($input: RequestCaseMeetingInput!) { requestCaseMeeting(input: $input) { ${MEETING} neededParties theme { id } poolCard { id } } }`,
      input({ poolCardId: `card_${await region.card()}`, durationMinutes: 90, neededRoles }),
    );
    expect(fieldOf(asked, 'requestCaseMeeting')).toMatchObject({
      status: 'DRAFT',
      neededParties: ['POLICE'],
      theme: { id: 'theme_RADICALISATION' },
    });
    const started = await graph.ask(
      karim,
      'mutation ($input: PlanMeetingsInput!) { planMeetings(input: $input) { id status } }',
      input({}),
    );
    const run = await finished(fieldOf<RunAnswer>(started, 'planMeetings').id);
    expect(run).toMatchObject({
      status: 'DONE',
      proposals: [{ kind: 'PLACE', room: { name: 'Overlegruimte 1', capacity: 8 } }],
    });
    const [proposal] = run.proposals;
    const confirmed = await graph.ask(
      karim,
      `mutation ($input: ConfirmProposalInput!) { confirmProposal(input: $input) { ${MEETING} participants { response member { id } } agenda { kind } } }`,
      input({ proposalId: proposal?.id, version: proposal?.meeting.version }),
    );
    meeting = fieldOf(confirmed, 'confirmProposal');
    expect(meeting).toMatchObject({ status: 'SCHEDULED', sequence: 0, agenda: [{ kind: 'CASE' }] });
  });

  test('a participant reads the meeting and its items without the card, and without an error', async () => {
    const read =
      'query ($id: ID!) { meeting(id: $id) { poolCard { id } neededRoles { kind } agenda { kind poolCard { id } } } }';
    const forLeila = await graph.ask(leila, read, { id: meeting.id });
    const agenda = [{ kind: 'CASE', poolCard: null }];
    expect(forLeila).toEqual({ data: { meeting: { poolCard: null, neededRoles: [], agenda } } });
    const forKarim = await graph.ask(karim, read, { id: meeting.id });
    const card = { id: expect.stringMatching(/^card_/) };
    expect(fieldOf(forKarim, 'meeting')).toEqual({
      poolCard: card,
      neededRoles: [{ kind: 'PARTY' }, { kind: 'EXPERT' }, { kind: 'MINUTE_TAKER' }],
      agenda: [{ kind: 'CASE', poolCard: card }],
    });
  });

  test('a run that has ended tells so at once, and its stream ends', async () => {
    const latest = fieldOf<RunAnswer[]>(await graph.ask(karim, '{ planningRuns(first: 1) { id } }'), 'planningRuns');
    const follow = 'subscription ($id: ID!) { planningProgress(runId: $id) { run { id status } } }';
    const events = await graph.follow(karim, follow, { id: latest[0]?.id });
    expect(events).toEqual([{ data: { planningProgress: { run: { id: latest[0]?.id, status: 'DONE' } } } }]);
    const overtaken = newId();
    await region.database.sql(
      `insert into meetings.planning_runs (tenant_id, id, kind, status, requested_by, requested_at, finished_at, seed)
       values ($1, $2, 'PLAN', 'STALE', $3, '2026-03-01T08:00Z', '2026-03-01T08:00Z', 1)`,
      [region.region.id, overtaken, karim.memberId],
    );
    const id = `run_${overtaken}`;
    expect(await graph.follow(karim, follow, { id })).toEqual([
      { data: { planningProgress: { run: { id, status: 'STALE' } } } },
    ]);
  });

  test('each participant downloads the own invitation, and nobody else one', async () => {
    const own = 'query ($id: ID!) { meeting(id: $id) { id } myInvitation(meetingId: $id) { method sequence ics } }';
    const answer = await graph.ask(leila, own, { id: meeting.id });
    expect(fieldOf(answer, 'myInvitation')).toMatchObject({
      method: 'REQUEST',
      sequence: 0,
      ics: expect.stringContaining('SUMMARY:Overleg Regiotafel'),
    });
    const missing = await graph.ask(leila, own, { id: `meeting_${newId()}` });
    for (const wrong of [outsider, joost]) expect(await graph.ask(wrong, own, { id: meeting.id })).toEqual(missing);
  });

  test('the invitations leave by themselves, one mail each', async () => {
    const sent = async (): Promise<unknown[]> =>
      region.database.sql("select 1 from meetings.invitations where state = 'SENT' and meeting_id = $1", [
        meeting.id.slice(8),
      ]);
    while ((await sent()).length < 3) await new Promise(setImmediate);
    expect(await region.mail()).toHaveLength(3);
  });

  test('who drops out is replaced on the proposal of a repair', async () => {
    const dropped = await graph.ask(
      bram,
      'mutation ($input: DropOutInput!) { dropOut(input: $input) { id kind status } }',
      input({ meetingId: meeting.id, memberId: memberId(bram) }),
    );
    const run = await finished(fieldOf<RunAnswer>(dropped, 'dropOut').id);
    const swap = run.proposals.find(({ kind }) => kind === 'SWAP');
    const work = await graph.ask(karim, '{ meetingWorkItems { kind meeting { id } run { id } } }');
    const repair = { kind: 'REPAIR_MEETING', meeting: { id: meeting.id }, run: { id: run.id } };
    expect(fieldOf(work, 'meetingWorkItems')).toContainEqual(repair);
    const changed = await graph.ask(
      karim,
      `mutation ($input: ConfirmProposalInput!) { confirmAlternative(input: $input) { ${MEETING} participants { response member { id } } } }`,
      input({ proposalId: swap?.id, version: swap?.meeting.version }),
    );
    expect(fieldOf(changed, 'confirmAlternative')).toMatchObject({ sequence: 1, startsAt: meeting.startsAt });
    expect(await graph.ask(bram, 'query ($id: ID!) { meeting(id: $id) { id } }', { id: meeting.id })).toEqual({
      data: { meeting: null },
    });
  });

  test('the table is held without who dropped out, decides, and gives an action to its owner’s list', async () => {
    await region.world.setNow(new Date(meeting.startsAt ?? 0));
    const hold = (...present: string[]) =>
      graph.ask(
        karim,
        `mutation ($input: HoldMeetingInput!) { holdMeeting(input: $input) { status quorumMet agenda { id mayRecord } } }`,
        input({ meetingId: meeting.id, version: 3, present }),
      );
    const fields = [
      { path: 'present.0', code: 'UNKNOWN_REFERENCE' },
      { path: 'missingBecause', code: 'REQUIRED' },
    ];
    expect(await hold(memberId(bram), memberId(leila))).toMatchObject({ errors: [{ extensions: { fields } }] });
    const held = await hold(memberId(joost), memberId(leila));
    const { agenda, ...rest } = fieldOf<{ agenda: { id: string }[]; quorumMet: boolean }>(held, 'holdMeeting');
    expect(rest).toEqual({ status: 'HELD', quorumMet: true });
    const agendaItemId = agenda[0]?.id;
    const decided = await graph.ask(
      karim,
      'mutation ($input: RecordDecisionInput!) { recordDecision(input: $input) { agenda { decisions { text } actions { text } } } }',
      input({ agendaItemId, text: 'Gezinsondersteuning' }),
    );
    expect(fieldOf(decided, 'recordDecision')).toEqual({
      agenda: [{ decisions: [{ text: 'Gezinsondersteuning' }], actions: [] }],
    });
    const action = { agendaItemId, ownerId: memberId(leila), dueOn: '2026-03-20', text: 'Bellen' };
    await graph.ask(karim, 'mutation ($input: AddActionInput!) { addAction(input: $input) { id } }', input(action));
    const mine = await graph.ask(
      leila,
      '{ myActions { edges { node { id text dueOn version owner { id } meeting { id } } } } meetingWorkItems { kind action { text } } }',
    );
    expect(fieldOf(mine, 'meetingWorkItems')).toEqual([{ kind: 'DO_ACTION', action: { text: 'Bellen' } }]);
    const { edges } = fieldOf<{ edges: { node: { id: string; version: number } }[] }>(mine, 'myActions');
    expect(edges).toMatchObject([{ node: { text: 'Bellen', dueOn: '2026-03-20', meeting: { id: meeting.id } } }]);
    const done = 'mutation ($input: CompleteActionInput!) { completeAction(input: $input) { status } }';
    const finish = { actionId: edges[0]?.node.id, version: edges[0]?.node.version };
    expect(codeOf(await graph.ask(outsider, done, input(finish)))).toBe('NOT_FOUND');
    expect(fieldOf(await graph.ask(leila, done, input(finish)), 'completeAction')).toEqual({ status: 'DONE' });
  });

  test('a conflict block that expertise announces reaches the planner by itself', async () => {
    const block = { conflictId: newId(), regionId: region.region.id, memberId: bram.memberId, version: 1 };
    const payload = { ...block, poolCardId: newId(), municipalityId: null };
    const announced = (event: string, version: number) =>
      region.tenants.run(karim.as(), { action: 'x' }, (tx) =>
        announce(tx, { scope: 'meetings', event, tenantId: region.region.id, payload: { ...payload, version } }),
      );
    const lifted = async (): Promise<boolean | undefined> => {
      const read = 'select lifted from meetings.conflict_blocks where id = $1';
      return (await region.database.sql<{ lifted: boolean }>(read, [block.conflictId]))[0]?.lifted;
    };
    await announced('ConflictRecorded', 1);
    while ((await lifted()) !== false) await new Promise(setImmediate);
    await announced('ConflictLifted', 2);
    while ((await lifted()) !== true) await new Promise(setImmediate);
    expect(await lifted()).toBe(true);
  });

  test('a calendar is uploaded and seen as busy times', async () => {
    const content =
      'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20260310T090000Z\r\nDTEND:20260310T100000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n';
    const upload = 'mutation ($input: UploadCalendarInput!) { uploadCalendar(input: $input) { kind state } }';
    expect(fieldOf(await graph.ask(leila, upload, input({ content })), 'uploadCalendar')).toEqual({
      kind: 'FILE',
      state: 'OK',
    });
    const seen = await graph.ask(
      karim,
      'query ($members: [ID!]) { availability(week: "2026-03-09", members: $members) { member { id } busy { startsAt } } }',
      { members: [memberId(leila)] },
    );
    expect(fieldOf(seen, 'availability')).toEqual([
      { member: { id: memberId(leila) }, busy: [{ startsAt: '2026-03-10T09:00:00.000Z' }] },
    ]);
  });
});
