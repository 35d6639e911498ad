import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { newId, type Uuid } from '@regiotafel/kernel';
import { prepared } from '@regiotafel/tenancy';
import { TestEnding } from '../closing/testing/an-ending.js';
import type { Outcome } from '../domain/weighing.js';
import { TestRegion } from '../setup/testing/a-region.js';
import { MONDAY } from '../signal/testing/a-signal.js';

const REASON = 'Kanarie-reden.';

describe('access to a case is in the hands of who leads it', () => {
  let region: TestRegion;
  let table: TestEnding;
  let caseId: Uuid;

  beforeAll(async () => {
    region = await TestRegion.open();
    table = new TestEnding(region);
  });
  beforeEach(() => table.setNow(MONDAY));
  afterAll(() => region.database.close());

  const opened = async () => {
    ({ caseId } = await table.opened());
  };
  const involve = (subject: string, part: 'MEMBER' | 'PROCESS_COORDINATOR') =>
    table.involvements.involve(region.as('noor'), {
      idempotencyKey: newId(),
      caseId,
      memberId: region.member(subject),
      part,
      from: null,
      until: null,
      replaces: null,
      reason: REASON,
    });
  const give = (subject: string, objectId: string, purpose: string) =>
    table.access.give(region.as(subject), {
      idempotencyKey: newId(),
      objectId,
      memberId: `member_${region.member('leila')}`,
      purpose,
      necessity: REASON,
      subsidiarity: REASON,
    });
  const giveCase = (subject: string) => give(subject, `case_${caseId}`, 'EXPERT_ADVICE_PGA');
  const uuidOf = ({ id }: { id: string }) => id.replace('grant_', '') as Uuid;
  const revoke = (subject: string, grantId: Uuid) =>
    table.access.revoke(region.as(subject), { idempotencyKey: newId(), grantId, reason: 'MISTAKE' });
  const attack = (subject: string, text: string, id: Uuid) =>
    table.tenants.run(region.as(subject), { action: 'attack' }, (tx) =>
      tx.write(prepared(`test.grant-by-lead.${newId()}`, text), [id]),
    );
  const copyOf = `insert into cases.grants (tenant_id, id, object_kind, object_id, member_tenant_id, member_id, purpose, legal_basis, necessity,
      subsidiarity, valid_from, valid_until, given_by, given_at, field_sets)
    select tenant_id, uuidv4(), object_kind, object_id, member_tenant_id, member_id, purpose, legal_basis, necessity,
      subsidiarity, valid_from, valid_until, (select sec.m()), given_at, field_sets from cases.grants where id = $1::uuid`;
  const takeBack = `update cases.grants set revoked_by = (select sec.m()), revoked_at = (select sec.now()), revoked_because = 'MISTAKE' where id = $1::uuid`;

  test('a member sees who has access, and neither gives it nor takes it back, whatever the database is asked', async () => {
    await opened();
    await involve('frits', 'MEMBER');
    const grantId = uuidOf(await giveCase('noor'));
    for (const refused of [() => giveCase('frits'), () => revoke('frits', grantId)])
      await expect(refused()).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(attack('frits', copyOf, grantId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await attack('frits', takeBack, grantId)).toBe(0);
    const { grants } = await table.access.whoSees(region.as('frits'), { kind: 'CASE', id: caseId });
    expect(grants).toMatchObject([{ state: 'ACTIVE' }]);
    expect((await table.cases.byIds(region.as('frits'), [caseId])).get(caseId)).toMatchObject({ mayGrant: false });
  });

  test('a process coordinator gives and takes back as the case manager does', async () => {
    await opened();
    await involve('frits', 'PROCESS_COORDINATOR');
    const grantId = uuidOf(await giveCase('noor'));
    expect(await revoke('frits', grantId)).toMatchObject({ state: 'REVOKED' });
    expect(await giveCase('frits')).toMatchObject({ state: 'ACTIVE' });
    expect((await table.cases.byIds(region.as('frits'), [caseId])).get(caseId)).toMatchObject({ mayGrant: true });
  });

  test('nothing goes to another tenant, nor identity to anybody, from a sign-in of long ago; taking back always does', async () => {
    await opened();
    const old = { ...region.as('noor'), signedInAt: Date.now() - 16 * 60_000 };
    const wanted = (subject: string, purpose = 'EXPERT_ADVICE_PGA') => ({
      idempotencyKey: newId(),
      objectId: `case_${caseId}`,
      memberId: `member_${region.member(subject)}`,
      purpose,
      necessity: REASON,
      subsidiarity: REASON,
    });
    const again = { code: 'STEP_UP_NEEDED' };
    await expect(table.access.give(old, wanted('leila'))).rejects.toMatchObject(again);
    await expect(table.access.give(old, wanted('leila', 'X'))).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    expect(await table.access.give(old, wanted('sven'))).toMatchObject({ state: 'ACTIVE' });
    await expect(
      table.handovers.offer(old, {
        idempotencyKey: newId(),
        caseId,
        memberId: region.member('anne'),
        reason: REASON,
        subsidiarity: REASON,
        keepGrants: [],
      }),
    ).rejects.toMatchObject(again);
    const grantId = uuidOf(await giveCase('noor'));
    const back = { idempotencyKey: newId(), grantId, reason: 'MISTAKE' as const };
    expect(await table.access.revoke(old, back)).toMatchObject({ state: 'REVOKED' });
  });

  test.each<Outcome>(['NO_ACTION', 'REGULAR_CARE', 'PERSON_CENTRED_APPROACH'])(
    'after the outcome %s the desk opens the signal to nobody',
    async (outcome) => {
      const { signalId: id } = await table.concluded(outcome);
      await expect(give('noor', `signal_${id}`, 'CARE_ADVICE_PGA')).rejects.toMatchObject({
        code: 'SIGNAL_WRONG_STATE',
      });
      const [old] = await region.database.sql<{ id: Uuid }>(
        'select id from cases.grants where object_id = $1 limit 1',
        [id],
      );
      await expect(attack('noor', copyOf, old?.id ?? newId())).rejects.toMatchObject({ code: 'NOT_FOUND' });
    },
  );
});
