import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { newId, type Uuid } from '@regiotafel/kernel';
import { prepared } from '@regiotafel/tenancy';
import { TestEnding } from '../closing/testing/an-ending.js';
import { TestRegion } from '../setup/testing/a-region.js';
import { MONDAY } from '../signal/testing/a-signal.js';

const REASON = 'Kanarie-reden.';
const AT_ONCE = 6;
const TIMES = [1, 2, 3];

describe('access hangs on its object', () => {
  let region: TestRegion;
  let table: TestEnding;
  let caseId: Uuid;

  beforeAll(async () => {
    region = await TestRegion.open();
    table = new TestEnding(region);
  });
  beforeEach(async () => {
    await table.setNow(MONDAY);
    ({ caseId } = await table.opened());
  });
  afterAll(() => region.database.close());

  const give = (subject: string, to = 'leila', changes: object = {}) =>
    table.access.give(region.as(subject), {
      idempotencyKey: newId(),
      objectId: `case_${caseId}`,
      memberId: `member_${region.member(to)}`,
      purpose: 'EXPERT_ADVICE_PGA',
      necessity: REASON,
      subsidiarity: REASON,
      ...changes,
    });
  const outcome = (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'DONE',
      (error: { code: string }) => error.code,
    );
  const attack = (subject: string, sql: string, values: (string | null)[]) =>
    outcome(
      table.tenants.run(region.as(subject), { action: 'attack' }, (tx) =>
        tx.write(prepared(`test.grant-object.${newId()}`, sql), values),
      ),
    );
  const stray = () =>
    region.database.sql(
      `select from cases.grants g join cases.case_files c on c.id = g.object_id
       where g.revoked_at is null and (g.tenant_id <> c.tenant_id or c.status = 'CLOSED')`,
    );
  const offered = async (): Promise<Uuid> => {
    await table.handovers.offer(region.as('noor'), {
      idempotencyKey: newId(),
      caseId,
      memberId: region.member('anne'),
      reason: REASON,
      subsidiarity: REASON,
      keepGrants: [],
    });
    const [row] = await region.database.sql<{ id: Uuid }>('select id from cases.handovers where case_id = $1', [
      caseId,
    ]);
    return row?.id as Uuid;
  };
  /** One thing, with access given again and again while it happens. */
  const meanwhile = (work: () => Promise<unknown>): Promise<string[]> =>
    Promise.all([outcome(work()), ...Array.from({ length: AT_ONCE }, () => outcome(give('noor')))]);

  const member = async (subject: string): Promise<Uuid> => {
    await table.involvements.involve(region.as('noor'), {
      idempotencyKey: newId(),
      caseId,
      memberId: region.member(subject),
      part: 'MEMBER',
      from: null,
      until: null,
      replaces: null,
      reason: REASON,
    });
    const records = (await table.involvements.ofCases(region.as('noor'), [caseId])).get(caseId) ?? [];
    const record = records.find((each) => each.member.id === `member_${region.member(subject)}`);
    return record?.id.slice('involvement_'.length) as Uuid;
  };

  test.each(TIMES)('given while the case goes to another municipality, it ends with it (%i)', async () => {
    const handoverId = await offered();
    const told = await meanwhile(() =>
      table.handovers.accept(region.as('anne'), { idempotencyKey: newId(), caseId, handoverId }),
    );
    expect(told[0]).toBe('DONE');
    expect(told).not.toContain('INTERNAL');
    expect(await stray()).toEqual([]);
    expect((await table.cases.byIds(region.as('leila'), [caseId])).size).toBe(0);
  });

  test.each(TIMES)('given while the case closes, it ends with it (%i)', async () => {
    const told = await meanwhile(() => table.close('noor', caseId));
    expect(told[0]).toBe('DONE');
    for (const code of told.slice(1)) expect(['DONE', 'CONFLICT', 'CASE_WRONG_STATE']).toContain(code);
    expect(await stray()).toEqual([]);
  });

  test('is of the tenant that gives it, whatever it is called, given and approved in the own name', async () => {
    const foreign = caseId;
    const insert = (about: Uuid, kind: string, values = '(select sec.m()), null, null, $3::uuid') =>
      `insert into cases.grants (tenant_id, id, object_kind, object_id, member_tenant_id, member_id, field_sets, purpose, legal_basis, necessity,
         subsidiarity, valid_from, valid_until, given_at, given_by, approved_by, approved_at, second_id)
       select (select sec.t()), uuidv4(), '${kind}', '${about}'::uuid, $1::uuid, $2::uuid, p.field_set, p.code, p.legal_basis, 'x', 'x',
         (select sec.now()), (select sec.now()) + interval '1 day', (select sec.now()), ${values}
       from reference.purposes p where p.code = case '${kind}' when 'CASE' then 'EXPERT_ADVICE_PGA' else 'CARE_ADVICE_PGA' end`;
    const to = [region.as('leila').tenantId, region.member('leila'), null];
    const { id: own } = await table.interpreted();
    expect(await attack('noor', insert(own, 'SIGNAL'), to)).toBe('DONE');
    expect(await attack('noor', insert(foreign, 'CASE'), to)).toBe('DONE');
    for (const kind of ['SIGNAL', 'CASE']) expect(await attack('anne', insert(foreign, kind), to)).toBe('NOT_FOUND');
    expect(await attack('noor', insert(foreign, 'SIGNAL'), to)).toBe('NOT_FOUND');
    expect(await attack('noor', insert(newId(), 'SIGNAL'), to)).toBe('NOT_FOUND');
    const [mine, frits] = [region.member('noor'), region.member('frits')];
    expect(await attack('noor', insert(foreign, 'CASE'), [region.as('noor').tenantId, mine, null])).toBe('NOT_FOUND');
    const inNameOf = insert(foreign, 'CASE', `'${frits}'::uuid, null, null, $3::uuid`);
    expect(await attack('noor', inNameOf, to)).toBe('NOT_FOUND');
    const agreed = insert(foreign, 'CASE', `(select sec.m()), '${frits}'::uuid, (select sec.now()), $3::uuid`);
    expect(await attack('noor', agreed, to)).toBe('NOT_FOUND');
    const revoke = `update cases.grants set revoked_at = (select sec.now()), revoked_because = 'MISTAKE', revoked_by = $2::uuid
      where object_id = $1::uuid and revoked_at is null`;
    expect(await attack('noor', revoke, [foreign, frits])).toBe('NOT_FOUND');
    expect(await attack('noor', revoke, [foreign, mine])).toBe('DONE');
  });

  test('is never to oneself, ends with the involvement of its holder, and all of a purpose is taken back at once', async () => {
    const wrong = { fields: [{ path: 'memberId', code: 'NOT_ALLOWED' }] };
    await expect(give('noor', 'noor')).rejects.toMatchObject(wrong);
    const involvementId = await member('frits');
    await give('noor', 'frits');
    await table.involvements.end(region.as('noor'), { idempotencyKey: newId(), caseId, involvementId, reason: REASON });
    expect((await table.cases.byIds(region.as('frits'), [caseId])).size).toBe(0);

    const first = await give('noor');
    await give('noor', 'leila', { renews: first.id });
    const grantId = first.id.slice('grant_'.length) as Uuid;
    await table.access.revoke(region.as('noor'), { idempotencyKey: newId(), grantId, reason: 'NO_LONGER_NEEDED' });
    expect((await table.cases.byIds(region.as('leila'), [caseId])).size).toBe(0);
  });

  test('is laid down by its holder with the case, the own alone and because they left', async () => {
    const involvementId = await member('frits');
    const [own, other] = [await give('noor', 'frits'), await give('noor')].map(
      ({ id }) => id.slice('grant_'.length) as Uuid,
    ) as [Uuid, Uuid];
    const revoke = `update cases.grants set revoked_at = (select sec.now()), revoked_by = (select sec.m()), revoked_because = $2 where id = $1::uuid`;
    const ended = () =>
      region.database.sql(
        'select id, revoked_because from cases.grants where id = any ($1) and revoked_at is not null',
        [[own, other]],
      );
    for (const id of [own, other])
      for (const because of ['LEFT', 'MISTAKE']) await attack('frits', revoke, [id, because]);
    await attack('frits', 'select cases.leave_grant($1::uuid)', [other]);
    for (const grantId of [own, other]) {
      const taken = table.access.revoke(region.as('frits'), { idempotencyKey: newId(), grantId, reason: 'LEFT' });
      await expect(taken).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    expect(await ended()).toEqual([]);
    await table.involvements.end(region.as('frits'), {
      idempotencyKey: newId(),
      caseId,
      involvementId,
      reason: REASON,
    });
    expect(await ended()).toEqual([{ id: own, revoked_because: 'LEFT' }]);
    expect((await table.cases.byIds(region.as('frits'), [caseId])).size).toBe(0);
  });

  test('goes along to another municipality without identity, and only when it is to this case and runs', async () => {
    const offer = (keepGrants: readonly string[]) =>
      table.handovers.offer(region.as('noor'), {
        idempotencyKey: newId(),
        caseId,
        memberId: region.member('anne'),
        reason: REASON,
        subsidiarity: REASON,
        keepGrants: keepGrants.map((id) => id.slice('grant_'.length) as Uuid),
      });
    const second = { purpose: 'COORDINATION_PGA', secondId: `member_${region.member('roos')}` };
    const identity = await give('noor', 'karim', second);
    const grantId = identity.id.slice('grant_'.length) as Uuid;
    const word = { idempotencyKey: newId(), grantId, agrees: true, reason: null };
    await table.grantSeconds.decide(region.as('roos'), word);
    const refusal = { fields: [{ path: 'keepGrants', code: 'NOT_ALLOWED' }] };
    for (const kept of [identity.id, `grant_${newId()}`]) await expect(offer([kept])).rejects.toMatchObject(refusal);
    await offer([(await give('noor')).id]);
  });

  test('a signal keeps how it came in, whoever asks', async () => {
    const { id } = await table.interpreted();
    const change = (set: string) => attack('noor', `update cases.signals set ${set} where id = $1::uuid`, [id]);
    expect(await change("reporter_type = 'COVENANT_PARTY'")).toBe('NOT_FOUND');
    expect(await change("channel = 'PHONE'")).toBe('NOT_FOUND');
    expect(await change('subject_id = gen_random_uuid()')).toBe('NOT_FOUND');
    expect(await change('version = version + 1')).toBe('DONE');
  });
});
