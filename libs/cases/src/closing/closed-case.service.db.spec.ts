import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { newId, type Uuid } from '@regiotafel/kernel';
import { TestRegion } from '../setup/testing/a-region.js';
import { MONDAY } from '../signal/testing/a-signal.js';
import { TestEnding } from './testing/an-ending.js';

describe('a case that ended', () => {
  let region: TestRegion;
  let table: TestEnding;

  beforeAll(async () => {
    region = await TestRegion.open();
    table = new TestEnding(region);
  });
  beforeEach(() => table.setNow(MONDAY));
  afterAll(() => region.database.close());

  const noor = () => region.as('noor');
  const head = (caseId: Uuid) => ({ idempotencyKey: newId(), caseId });
  const letLeilaRead = (caseId: Uuid) =>
    table.access.give(noor(), {
      ...head(caseId),
      objectId: `case_${caseId}`,
      memberId: `member_${region.member('leila')}`,
      purpose: 'EXPERT_ADVICE_PGA',
      necessity: 'Advies.',
      subsidiarity: 'Minder kan niet.',
    });

  test('lets nobody in any more: no access, nobody involved, no other municipality; only its manager is followed up', async () => {
    const { caseId } = await table.opened();
    const frits = { memberId: region.member('frits'), from: null, until: null, replaces: null, reason: 'Kanarie.' };
    const involve = () => table.involvements.involve(noor(), { ...head(caseId), ...frits, part: 'MEMBER' });
    const handOver = { memberId: region.member('anne'), reason: 'Kanarie.', subsidiarity: 'Kanarie.', keepGrants: [] };
    const offer = () => table.handovers.offer(noor(), { ...head(caseId), ...handOver });
    await offer();
    await letLeilaRead(caseId);
    const handoverId = (await table.handovers.ofCases(noor(), [caseId]))
      .get(caseId)?.[0]
      ?.id.slice('handover_'.length) as Uuid;
    const accept = () => table.handovers.accept(region.as('anne'), { ...head(caseId), handoverId });
    await table.close('noor', caseId);
    expect((await table.cases.byIds(noor(), [caseId])).get(caseId)).toMatchObject({
      mayGrant: false,
      mayHandOver: false,
    });
    for (const late of [() => letLeilaRead(caseId), involve, offer])
      await expect(late()).rejects.toMatchObject({ code: 'CASE_WRONG_STATE' });
    await expect(accept()).rejects.toMatchObject({ code: 'ALREADY_ENDED' });
    const past = async (text: string) =>
      region.database.sql(text, [caseId]).then(
        () => 'taken',
        (error: { code: string }) => error.code,
      );
    for (const row of [
      `insert into cases.grants (tenant_id, id, object_kind, object_id, member_tenant_id, member_id, field_sets, purpose, legal_basis, necessity, subsidiarity, valid_from, valid_until, given_by, given_at)
         select tenant_id, uuidv4(), object_kind, object_id, member_tenant_id, member_id, field_sets, purpose, legal_basis, necessity, subsidiarity, valid_from, valid_until, given_by, given_at
         from cases.grants where object_id = $1 limit 1`,
      `insert into cases.involvements (tenant_id, case_id, member_id, part, since) select tenant_id, id, id, 'MEMBER', now() from cases.case_files where id = $1`,
      `insert into cases.handovers select (jsonb_populate_record(h, jsonb_build_object('id', uuidv4()))).* from cases.handovers h where h.case_id = $1`,
      `update cases.handovers set status = 'ACCEPTED' where case_id = $1`,
    ])
      expect([row, await past(row)]).toEqual([row, '40001']);
    const { version } = (await table.cases.byIds(noor(), [caseId])).get(caseId) ?? { version: 0 };
    const next = { memberId: region.member('sven'), reason: 'Kanarie: Noor gaat weg.', version };
    await table.involvements.appoint(noor(), { ...head(caseId), ...next });
    await table.reopen('sven', caseId);
  });
});
