import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { newId, type SeatActor, type Uuid } from '@regiotafel/kernel';
import { TestRegion } from '../setup/testing/a-region.js';
import { leftWords } from '../setup/testing/left-words.js';
import { strangersTo } from '../setup/testing/strangers.js';
import { MONDAY } from '../signal/testing/a-signal.js';
import { TestWeighing } from '../weighing/testing/a-table.js';

const refusalOf = (done: Promise<unknown>): Promise<{ code?: string }> =>
  done.then(
    () => ({}),
    (error: { code: string }) => error,
  );

describe('access to identity that is given without a request', () => {
  let region: TestRegion;
  let table: TestWeighing;
  let caseId: Uuid;

  beforeAll(async () => {
    region = await TestRegion.open();
    table = new TestWeighing(region);
  });
  beforeEach(async () => {
    await table.setNow(MONDAY);
    ({ caseId } = await table.opened());
  });
  afterAll(() => region.database.close());

  const ref = (subject: string) => `member_${region.member(subject)}`;
  const give = (second: string | null, changes: object = {}) =>
    table.access.give(region.as('noor'), {
      idempotencyKey: newId(),
      objectId: `case_${caseId}`,
      memberId: ref('karim'),
      purpose: 'COORDINATION_PGA',
      fieldSets: ['IDENTITY', 'PLAN_HEADINGS'],
      necessity: 'Kanarie-noodzaak: zij zit voor.',
      subsidiarity: 'Kanarie: zonder naam kan het niet.',
      secondId: second && ref(second),
      ...changes,
    });
  const idOf = ({ id }: { id: string }): Uuid => id.slice('grant_'.length) as Uuid;
  const decide = (who: SeatActor, grantId: Uuid, agrees: boolean, reason: string | null = null) =>
    table.grantSeconds.decide(who, { idempotencyKey: newId(), grantId, agrees, reason });
  const read = async (who: SeatActor, id: Uuid) => (await table.grantSeconds.byIds(who, [id])).get(id) ?? null;
  const waiting = (subject: string) =>
    table.tenants.run(region.as(subject), { action: 'test' }, async (tx) => {
      await tx.enter();
      return (await table.caseWork().waiting(tx)).flatMap(({ reason, about }) =>
        about?.kind === 'GRANT' ? [`${reason} ${about.id}`] : [],
      );
    });
  const person = async (subject: string) =>
    (await table.caseParts.identities(region.as(subject), [caseId])).get(caseId) ?? null;

  test('names a second person who is neither giver nor receiver, and only where one is needed', async () => {
    for (const [second, code] of [
      [null, 'REQUIRED'],
      ['noor', 'NOT_ALLOWED'],
      ['karim', 'NOT_ALLOWED'],
      ['frits', 'NOT_ALLOWED'],
      ['leila', 'NOT_ALLOWED'],
    ] as const)
      expect(await refusalOf(give(second))).toMatchObject({ fields: [{ path: 'secondId', code }] });
    expect(await refusalOf(give(null, { until: '2036-01-01' }))).toMatchObject({
      fields: [{ path: 'until' }, { path: 'secondId' }],
    });
    expect(await give(null, { fieldSets: ['PLAN_HEADINGS'] })).toMatchObject({
      state: 'ACTIVE',
      second: null,
      toSecond: null,
    });
    const colleague = { memberId: ref('sven'), purpose: 'EXPERT_ADVICE_PGA', fieldSets: ['PLAN'] };
    expect(await give('roos', colleague)).toMatchObject({ state: 'ACTIVE', isSeconded: false });
  });

  test('waits on the start page of that person, who reads why, nothing of the case, and agrees', async () => {
    const given = await give('roos');
    expect(given).toMatchObject({ state: 'REQUESTED', isSeconded: true, toSecond: given.id });
    const id = idOf(given);
    expect(await waiting('roos')).toEqual([`ACCESS_TO_SECOND ${id}`]);
    for (const subject of ['noor', 'karim', 'sven']) expect(await waiting(subject)).toEqual([]);
    const roos = region.as('roos');
    expect(await read(roos, id)).toMatchObject({
      necessity: 'Kanarie-noodzaak: zij zit voor.',
      subsidiarity: 'Kanarie: zonder naam kan het niet.',
      fieldSets: ['IDENTITY', 'PLAN_HEADINGS'],
      mayDecide: true,
    });
    const logged = await region.database.sql(
      `select 1 from evidence.processing_log l join cases.case_files c on c.subject_id = l.subject_id
       where l.operation_id = $1 and l.tenant_id = c.tenant_id and c.id = $2`,
      [roos.operation, caseId],
    );
    expect(logged).toHaveLength(1);
    expect((await table.cases.byIds(region.as('roos'), [caseId])).size).toBe(0);
    expect(await person('karim')).toBeNull();
    const long = { ...region.as('roos'), signedInAt: Date.now() - 3_600_000 };
    expect(await refusalOf(decide(long, id, true))).toMatchObject({ code: 'STEP_UP_NEEDED' });
    expect(await decide(region.as('roos'), id, true)).toMatchObject({ state: 'ACTIVE', mayDecide: false });
    expect([await person('karim'), await person('roos')]).toEqual([expect.anything(), null]);
    expect(await waiting('roos')).toEqual([]);
    expect(await refusalOf(decide(region.as('roos'), id, false, 'Te laat.'))).toMatchObject({ code: 'GRANT_ENDED' });
    expect((await leftWords(region.database, ['Kanarie'])).found).toEqual([]);
  });

  test('is not agreed to with a reason, which whoever gave it reads', async () => {
    const id = idOf(await give('roos'));
    expect(await refusalOf(decide(region.as('roos'), id, false))).toMatchObject({ fields: [{ path: 'reason' }] });
    await decide(region.as('roos'), id, false, 'Kanarie-weigering: de naam is niet nodig.');
    expect(await read(region.as('noor'), id)).toMatchObject({
      state: 'REVOKED',
      refusal: 'Kanarie-weigering: de naam is niet nodig.',
    });
    expect(await person('karim')).toBeNull();
    expect((await leftWords(region.database, ['Kanarie'])).found).toEqual([]);
  });

  test('is decided by nobody else, and is not there for strangers, the receiver, and who is kept away since', async () => {
    const id = idOf(await give('roos'));
    const strangers = [
      ...['karim', 'marit', 'bram', 'leila', 'sven', 'frits'].map((name) => ({ name, as: () => region.as(name) })),
      ...(await strangersTo(region)).filter(({ name }) => !name.startsWith('roos')),
    ];
    for (const { name, as } of strangers) {
      const who = as() as SeatActor;
      expect({ name, seen: await read(who, id) }).toEqual({ name, seen: null });
      expect(await refusalOf(decide(as() as SeatActor, id, true))).toEqual(
        await refusalOf(decide(as() as SeatActor, newId(), true)),
      );
    }
    expect(await refusalOf(decide(region.as('noor'), id, true))).toMatchObject({ code: 'NOT_FOUND' });
    const approve = { idempotencyKey: newId(), grantId: id };
    expect(await refusalOf(table.access.approve(region.as('noor'), approve))).toMatchObject({
      code: 'SECOND_PERSON_NEEDED',
    });
    await table.closures.block(region.as('noor'), {
      idempotencyKey: newId(),
      caseId,
      memberId: region.member('roos'),
      reason: 'Familie.',
    });
    expect([await read(region.as('roos'), id), await waiting('roos')]).toEqual([null, []]);
    expect(await refusalOf(decide(region.as('roos'), id, true))).toMatchObject({ code: 'NOT_FOUND' });
  });
});
