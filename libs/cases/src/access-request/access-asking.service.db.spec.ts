import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { newId, type Uuid } from '@regiotafel/kernel';
import { prepared } from '@regiotafel/tenancy';
import { TestEnding } from '../closing/testing/an-ending.js';
import { TestRegion } from '../setup/testing/a-region.js';
import { MONDAY } from '../signal/testing/a-signal.js';

const IDENTITY = { purpose: 'COORDINATION_PGA', fieldSets: ['IDENTITY', 'PLAN_HEADINGS'] };
const refusalOf = (done: Promise<unknown>): Promise<object> =>
  done.then(
    () => ({}),
    (error: object) => error,
  );

describe('a request for access', () => {
  let region: TestRegion;
  let table: TestEnding;
  let caseId: Uuid;
  let cardId: Uuid;

  beforeAll(async () => {
    region = await TestRegion.open();
    table = new TestEnding(region);
  });
  beforeEach(async () => {
    await table.setNow(MONDAY);
    ({ caseId, cardId } = await table.opened());
  });
  afterAll(() => region.database.close());

  const ask = (subject = 'karim', changes: object = {}) =>
    table.asking.ask(region.as(subject), {
      idempotencyKey: newId(),
      about: `card_${cardId}`,
      purpose: 'EXPERT_ADVICE_PGA',
      fieldSets: ['PLAN'],
      necessity: 'Kanarie-vraag: ik begeleid het overleg.',
      subsidiarity: 'Kanarie: zonder plan kan dat niet.',
      ...changes,
    });
  const head = ({ id }: { id: string }) => ({ idempotencyKey: newId(), requestId: id.slice('ask_'.length) as Uuid });

  test('is not asked of a case that ended; who does not know of it hears the same as before', async () => {
    const stranger = () => refusalOf(ask('bram', { about: `case_${caseId}` }));
    const before = await stranger();
    const past = prepared(
      'test.ask',
      `insert into cases.access_requests (tenant_id, id, case_id, asked_by, purpose, field_sets, valid_until, necessity, subsidiarity, wrapped, asked_at, lapses_at)
       values (sec.t(), uuidv4(), $1::uuid, sec.m(), 'X', '{PLAN}', sec.now(), 'x', 'x', 'x', sec.now(), sec.now() + interval '1 day')`,
    );
    const attack = () => table.tenants.run(region.as('karim'), { action: 'attack' }, (tx) => tx.write(past, [caseId]));
    await table.close('noor', caseId);
    expect(await refusalOf(ask())).toMatchObject({ code: 'CASE_WRONG_STATE' });
    expect(await refusalOf(ask('karim', { about: `case_${caseId}` }))).toMatchObject({ code: 'CASE_WRONG_STATE' });
    await expect(attack()).rejects.toMatchObject({ code: '23514', message: expect.stringContaining('ended') });
    expect(await stranger()).toEqual(before);
    await table.reopen('noor', caseId);
    expect(await ask()).toMatchObject({ state: 'ASKED' });
  });

  test('waits once per purpose; what was answered, withdrawn or lapsed may be asked again', async () => {
    const twice = { fields: [{ path: 'purpose', code: 'ALREADY_ASKED' }] };
    const both = await Promise.all([ask().catch((error: object) => error), ask().catch((error: object) => error)]);
    expect(both.filter((each) => 'state' in each)).toHaveLength(1);
    expect(both.find((each) => !('state' in each))).toMatchObject(twice);
    expect(await refusalOf(ask())).toMatchObject(twice);
    expect(await ask('karim', IDENTITY)).toMatchObject({ state: 'ASKED' });
    expect(await ask('leila', { about: `case_${caseId}` }).catch(({ code }) => code)).toBe('NOT_FOUND');
    const settle = table.tenants.run(region.as('karim'), { action: 'attack' }, (tx) =>
      tx.write(
        prepared('test.settle', 'update cases.access_requests set settled_at = sec.now() where case_id = $1::uuid'),
        [caseId],
      ),
    );
    await expect(settle).rejects.toMatchObject({ code: '23514' });
    const first = both.find((each) => 'state' in each) as { id: string };
    await table.asking.withdraw(region.as('karim'), head(first));
    await table.deciding.refuse(region.as('noor'), { ...head(await ask()), reason: 'Kanarie.' });
    await ask();
    await table.setNow('2026-03-17T12:00:00Z');
    const last = await ask();
    await table.deciding.approve(region.as('noor'), { ...head(last), secondId: null });
    expect(await ask()).toMatchObject({ state: 'ASKED' });
  });
});
