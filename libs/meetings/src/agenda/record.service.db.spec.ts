import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { asDay, newId, type Uuid } from '@regiotafel/kernel';
import { prepared } from '@regiotafel/tenancy';
import { Region, type TestSeat } from '../planning/testing/a-region.js';
import type { AgendaItem } from './agenda.service.js';
import type { Outcome } from './record.service.js';

const REWRITTEN = prepared('test.rewrite', "update meetings.decisions set sealed = ''");
const EVERYTHING = prepared<{ seen: string }>(
  'test.everything',
  `select (select count(*) from meetings.decisions) + (select count(*) from meetings.minutes) + (select count(*) from meetings.actions)
     + (select count(*) from meetings.object_keys where object_kind = 'AGENDA_ITEM') as seen`,
);
const CANARY = 'KANARIEVOGEL';
const WHY = `${CANARY}: de wijkagent is ziek`;
const key = () => ({ idempotencyKey: newId() });
const FIRST = { first: 20, limit: 21, after: null };

describe('the table', () => {
  let region: Region;
  let karim: TestSeat;
  let marit: TestSeat;
  let bram: TestSeat;
  let leila: TestSeat;
  let outsider: TestSeat;
  let stranger: TestSeat;
  let meetingId: Uuid;

  beforeAll(async () => {
    region = await Region.open();
    karim = await region.seat(['COORDINATOR']);
    marit = await region.seat(['CHAIR']);
    bram = await region.seat(['PROFESSIONAL', 'MINUTE_TAKER'], 'POLICE');
    leila = await region.seat(['EXPERT'], 'YOUTH_CARE');
    outsider = await region.seat(['EXPERT', 'MINUTE_TAKER', 'CHAIR'], 'PROBATION');
    stranger = await region.seat(['COORDINATOR'], 'MUNICIPALITY', region.elsewhere);
    meetingId = await scheduled();
  });
  afterAll(() => region.close());

  const scheduled = async (): Promise<Uuid> => {
    const id = await region.services.requests.request(karim.as(), {
      ...key(),
      poolCardId: await region.card(),
      durationMinutes: 60,
      mode: 'VIDEO',
      neededRoles: [
        { kind: 'CHAIR', partyType: null, required: true, candidates: [marit.memberId] },
        { kind: 'PARTY', partyType: 'POLICE', required: true, candidates: [bram.memberId] },
        { kind: 'EXPERT', partyType: null, required: true, candidates: [leila.memberId] },
      ],
    });
    const runId = await region.services.planning.plan(karim.as(), key());
    await region.work();
    const proposals = (await region.services.planning.proposalsOf(karim.as(), [runId])).get(runId) ?? [];
    const proposalId = proposals.find(({ meeting_id }) => meeting_id === id)?.id ?? newId();
    await region.services.confirming.confirm(karim.as(), { ...key(), proposalId, version: 1 });
    return id;
  };
  const itemsOf = async (seat: TestSeat): Promise<AgendaItem[]> =>
    (await region.services.agenda.itemsOf(seat.as(), [meetingId])).get(meetingId) ?? [];
  const outcomeOf = async (seat: TestSeat): Promise<Outcome | undefined> => {
    const items = await itemsOf(seat);
    return (await region.services.records.outcomes(seat.as(), items)).get(items[0]?.id ?? '');
  };
  const agendaItemId = async (): Promise<Uuid> => (await itemsOf(karim))[0]?.id ?? newId();
  const decide = async (seat: TestSeat) =>
    region.services.records.decide(seat.as(), {
      ...key(),
      agendaItemId: await agendaItemId(),
      text: `${CANARY}: hulp thuis`,
      corrects: null,
    });
  const act = async (seat: TestSeat, owner: TestSeat, dueOn = '2026-03-20') =>
    region.services.records.addAction(seat.as(), {
      ...key(),
      agendaItemId: await agendaItemId(),
      ownerId: owner.memberId,
      dueOn: asDay(dueOn),
      text: `${CANARY}: bellen`,
    });

  test('nothing is decided before the meeting is held', async () => {
    await expect(decide(marit)).rejects.toMatchObject({
      code: 'MEETING_NOT_IN_STATE',
      params: { status: 'SCHEDULED' },
    });
  });

  test('nobody records who was there before it begins', async () => {
    const held = { meetingId, version: 2, present: [marit.memberId], missingBecause: null };
    const early = region.services.table.hold(marit.as(), { ...key(), ...held });
    await expect(early).rejects.toMatchObject({ code: 'MEETING_NOT_BEGUN' });
    const [meeting] = (await region.services.meetings.byIds(karim.as(), [`meeting_${meetingId}`])).values();
    await region.world.setNow(meeting?.starts_at ?? new Date(0));
  });

  test('holding it records who was there and whether every needed party was', async () => {
    const hold = (seat: TestSeat, version = 2, more: readonly Uuid[] = [], missingBecause: string | null = WHY) =>
      region.services.table.hold(seat.as(), {
        ...key(),
        meetingId,
        version,
        present: [marit.memberId, leila.memberId, ...more],
        missingBecause,
      });
    await expect(hold(bram)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(hold(outsider)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(hold(marit, 1)).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(hold(marit, 2, [outsider.memberId, stranger.memberId], null)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      fields: [
        ...[2, 3].map((at) => ({ path: `present.${at}`, code: 'UNKNOWN_REFERENCE' })),
        { path: 'missingBecause', code: 'REQUIRED' },
      ],
    });
    await hold(marit);
    const [meeting] = (await region.services.meetings.byIds(leila.as(), [`meeting_${meetingId}`])).values();
    expect(meeting).toMatchObject({ status: 'HELD', quorum_met: false, needed_parties: ['POLICE'] });
    const people = (await region.services.meetings.participantsOf(leila.as(), [meetingId])).get(meetingId) ?? [];
    expect(people.map(({ member_id, attended }) => [member_id, attended])).toEqual([
      [marit.memberId, true],
      [bram.memberId, false],
      [leila.memberId, true],
    ]);
  });

  test('nothing is put on the agenda of a meeting that is held', async () => {
    const late = region.services.agenda.add(karim.as(), { ...key(), meetingId, kind: 'OTHER' });
    await expect(late).rejects.toMatchObject({ code: 'MEETING_NOT_IN_STATE', params: { status: 'HELD' } });
  });

  test('the card is the coordinator’s: at the table there is none', async () => {
    const cards = async (seat: TestSeat) => (await itemsOf(seat)).map(({ shown_card_id }) => shown_card_id === null);
    expect(await cards(karim)).toEqual([false]);
    for (const seat of [marit, bram, leila]) expect(await cards(seat)).toEqual([true]);
  });

  test('by its card a meeting is found by who may read the card only', async () => {
    const [item] = await itemsOf(karim);
    const cardId = item?.shown_card_id ?? newId();
    const found = async (seat: TestSeat) => (await region.services.meetings.ofCard(seat.as(), cardId)).length;
    expect(await found(karim)).toBe(1);
    for (const seat of [marit, bram, leila, outsider, stranger]) expect(await found(seat)).toBe(0);
  });

  test('chair and minute taker record; whoever is on the item reads', async () => {
    for (const seat of [marit, bram]) await decide(seat);
    await expect(decide(leila)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    for (const wrong of [karim, outsider, stranger])
      await expect(decide(wrong)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await outcomeOf(leila))?.decisions).toHaveLength(2);
    expect((await outcomeOf(leila))?.decisions[0]?.text).toBe(`${CANARY}: hulp thuis`);
    for (const wrong of [outsider, stranger]) expect(await outcomeOf(wrong)).toBeUndefined();
  });

  test('the coordinator prepares the item and reads nothing of what came of it', async () => {
    expect(await itemsOf(karim)).toMatchObject([{ kind: 'CASE', mayRead: false, mayRecord: false }]);
    expect(await outcomeOf(karim)).toBeUndefined();
    const read = await region.tenants.run(karim.as(), { action: 'x' }, (tx) => tx.read(EVERYTHING));
    expect(read).toEqual([{ seen: '0' }]);
  });

  test('a decision is never changed, only corrected by another', async () => {
    await expect(region.tenants.run(marit.as(), { action: 'x' }, (tx) => tx.write(REWRITTEN))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const corrects = (await outcomeOf(marit))?.decisions[0]?.id ?? newId();
    const input = { ...key(), agendaItemId: await agendaItemId(), text: 'Aanvulling', corrects };
    await region.services.records.decide(marit.as(), input);
    expect((await outcomeOf(marit))?.decisions.at(-1)).toMatchObject({ corrects, text: 'Aanvulling' });
    const beside = region.services.records.decide(marit.as(), { ...input, ...key(), corrects: newId() });
    await expect(beside).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      fields: [{ path: 'corrects', code: 'UNKNOWN_REFERENCE' }],
    });
  });

  test('an action is its owner’s: on their list, for them to finish', async () => {
    await act(marit, leila);
    await act(bram, leila, '2026-03-10');
    const mine = await region.services.records.mine(leila.as(), FIRST, false);
    expect(mine.map(({ due_on, text }) => [due_on, text])).toEqual([
      ['2026-03-10', `${CANARY}: bellen`],
      ['2026-03-20', `${CANARY}: bellen`],
    ]);
    expect(await region.services.records.mine(outsider.as(), FIRST, false)).toEqual([]);
    const [first] = mine;
    const complete = (seat: TestSeat, version = 1) =>
      region.services.records.complete(seat.as(), { ...key(), actionId: first?.id ?? newId(), version });
    for (const wrong of [bram, karim, outsider, stranger])
      await expect(complete(wrong)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(complete(leila, 9)).rejects.toMatchObject({ code: 'CONFLICT' });
    await complete(leila);
    await expect(complete(leila, 2)).rejects.toMatchObject({ code: 'ACTION_ALREADY_DONE' });
    expect(await region.services.records.mine(leila.as(), FIRST, false)).toHaveLength(1);
    expect(await region.services.records.mine(leila.as(), FIRST, true)).toHaveLength(2);
  });

  test('an action is never due on a day that is past', async () => {
    await expect(act(marit, leila, '2026-03-04')).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      fields: [{ path: 'dueOn', code: 'IN_THE_PAST' }],
    });
  });

  test('nobody outside of the item is given an action; whatever else is wrong is said with it', async () => {
    const unknown = { path: 'ownerId', code: 'UNKNOWN_REFERENCE' };
    await expect(act(marit, outsider)).rejects.toMatchObject({ code: 'INVALID_INPUT', fields: [unknown] });
    await expect(act(marit, outsider, '2026-03-04')).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      fields: [unknown, { path: 'dueOn', code: 'IN_THE_PAST' }],
    });
  });

  test('what waits is on the list of whom it waits for', async () => {
    const kinds = async (seat: TestSeat) => (await region.services.work.mine(seat.as())).map(({ kind }) => kind);
    expect(await kinds(leila)).toEqual(['DO_ACTION']);
    expect(await kinds(outsider)).toEqual([]);
    expect(await kinds(stranger)).toEqual([]);
  });

  test('reading what was decided leaves a row in the log about the card', async () => {
    const actor = leila.as();
    const items = await region.services.agenda.itemsOf(actor, [meetingId]);
    await region.services.records.outcomes(actor, items.get(meetingId) ?? []);
    const rows = await region.database.sql('select subject_id from evidence.processing_log where operation_id = $1', [
      actor.operation,
    ]);
    expect(rows).toEqual([{ subject_id: items.get(meetingId)?.[0]?.pool_card_id }]);
  });

  test('so does reading one’s own actions', async () => {
    const actor = leila.as();
    await region.services.records.mine(actor, FIRST, true);
    const rows = await region.database.sql('select 1 from evidence.processing_log where operation_id = $1', [
      actor.operation,
    ]);
    expect(rows).toHaveLength(1);
  });

  test('no text of the table stands in any table, event, job or mail', async () => {
    await region.mail();
    const dump = await region.database.sql<{ text: string }>(
      `select t.text from (
         select d::text from meetings.decisions d union all select a::text from meetings.actions a union all select o::text from meetings.outbox o
         union all select i::text from meetings.idempotency i union all select v::text from meetings.invitations v
         union all select l::text from evidence.audit_log l union all select p::text from meetings.proposals p) as t (text)`,
    );
    const all = [...dump.map(({ text }) => text), ...(await region.mail())].join('\n');
    expect(all).not.toContain(CANARY);
    expect(all).not.toContain(Buffer.from(CANARY).toString('hex'));
    expect(all).not.toContain(Buffer.from(CANARY).toString('base64').slice(0, -2));
  });

  test('the liaison of the case sees who sits at its tables and until when; nobody else asks', async () => {
    const noor = await region.seat(['LIAISON'], 'MUNICIPALITY', region.lindehoven);
    const cardId = (await itemsOf(karim))[0]?.shown_card_id ?? newId();
    const readers = (seat: TestSeat) => region.services.meetings.tableReaders(seat.as(), cardId);
    expect((await readers(noor))?.map(({ member_id }) => member_id).toSorted()).toEqual(
      [marit, bram, leila].map(({ memberId }) => memberId).toSorted(),
    );
    expect(await readers(karim)).toHaveLength(3);
    for (const wrong of [marit, outsider, stranger]) expect(await readers(wrong)).toBeNull();
  });

  test('a place at an item ends some days after the meeting, without any job; an own action stays', async () => {
    const open = await region.database.sql<{ day: string }>(
      `select max(upper(p.during) + make_interval(days => r.items_open_days))::text as day
       from meetings.participants p join meetings.planning_rules r on r.tenant_id = p.tenant_id where p.meeting_id = $1`,
      [meetingId],
    );
    const lastMoment = new Date(open[0]?.day ?? 0).getTime();
    await region.world.setNow(new Date(lastMoment - 60_000));
    expect((await outcomeOf(marit))?.decisions.length).toBeGreaterThan(0);
    await region.world.setNow(new Date(lastMoment + 1_000));
    for (const seat of [marit, bram, leila]) {
      expect(await itemsOf(seat)).toEqual([]);
      await expect(decide(seat)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    expect(await region.services.records.mine(leila.as(), FIRST, true)).toHaveLength(2);
    expect(
      await region.services.meetings.tableReaders(karim.as(), (await itemsOf(karim))[0]?.shown_card_id ?? newId()),
    ).toEqual([]);
  });

  test('a seat that was taken away keeps nothing', async () => {
    await region.database.sql('update directory.members set active = false where id = $1', [leila.memberId]);
    await expect(itemsOf(leila)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await expect(region.services.records.mine(leila.as(), FIRST, true)).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
  });
});
