import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { asDay, type Day, newId, parseId, type Uuid } from '@regiotafel/kernel';
import type { ConsentUse } from '../domain/consent.js';
import { ReferenceService } from '../reference/reference.service.js';
import { TestRegion } from '../setup/testing/a-region.js';
import { strangersTo } from '../setup/testing/strangers.js';
import { MONDAY } from '../signal/testing/a-signal.js';
import { TestWeighing } from '../weighing/testing/a-table.js';
import { CasePackaging } from './case-package.service.js';

describe('a case for another system', () => {
  let region: TestRegion;
  let table: TestWeighing;
  let packages: CasePackaging;
  let caseId: Uuid;
  let contributionId: Uuid;

  beforeAll(async () => {
    region = await TestRegion.open();
    table = new TestWeighing(region);
    await table.setNow(MONDAY);
    const references = new ReferenceService(table.tenants, table.sealing, region.keyring());
    packages = new CasePackaging(table.tenants, table.caseParts, table.planReading, references, table.sealing);
    ({ caseId } = await table.opened());
    for (const text of ['Met akkoord.', 'Zonder akkoord.'])
      await table.contributions.add(region.as('noor'), {
        idempotencyKey: newId(),
        caseId,
        text,
        sourceRegime: 'WPG',
        professionalSecrecy: false,
        oralOnly: false,
      });
    const own = (await table.consents.mine(region.as('noor'))).find(({ text }) => text === 'Met akkoord.');
    contributionId = parseId('contribution', own?.id ?? '');
    await consent(['EXPORT', 'MINUTES']);
  });
  afterAll(() => region.database.close());

  const consent = (uses: ConsentUse[], until: Day | null = null) =>
    table.consents.set(region.as('noor'), { idempotencyKey: newId(), contributionId, uses, until });

  const take = (subject: string, id: string = caseId) => packages.take(region.as(subject), `case_${id}`);

  test('takes along what its contributors agreed to, and says how much stays', async () => {
    const made = await take('noor');
    expect(made).toMatchObject({ contributions: 1, withheld: 1, fileName: 'overdrachtspakket-RT-2026-0001.json' });
    expect(made?.json).toContain('Met akkoord.');
    expect(made?.json).not.toContain('Zonder akkoord.');
  });

  test('keeps what its contributor takes back, narrows or lets end', async () => {
    const leaves = async () => (await take('noor'))?.contributions;
    await consent(['DISCLOSURE', 'MINUTES']);
    expect(await leaves()).toBe(0);
    await consent(['EXPORT'], asDay('2026-03-05'));
    expect(await leaves()).toBe(1);
    await table.setNow('2026-03-05T23:00:01Z');
    expect(await leaves()).toBe(0);
    await table.setNow('2026-03-06T09:00:00Z');
    await consent([]);
    expect(await leaves()).toBe(0);
    await consent(['EXPORT']);
    expect(await leaves()).toBe(1);
  });

  test('is logged as an operation of its own, with the person and without a word', async () => {
    const noor = region.as('noor');
    await packages.take(noor, `case_${caseId}`);
    const rows = await region.database.sql<{ action: string; row: string }>(
      'select action, a::text as row from evidence.audit_log a where operation_id = $1 order by id',
      [noor.operation],
    );
    expect(rows.map(({ action }) => action)).toContain('case.package');
    expect(rows.map(({ row }) => row).join()).not.toMatch(/akkoord|RT-2026/);
  });

  test('is taken by who is involved; for everybody else it is as if it were not there', async () => {
    await table.access.give(region.as('noor'), {
      idempotencyKey: newId(),
      objectId: `case_${caseId}`,
      memberId: `member_${region.member('leila')}`,
      purpose: 'EXPERT_ADVICE_PGA',
      necessity: 'Nodig.',
      subsidiarity: 'Minder kan niet.',
    });
    for (const subject of ['sven', 'frits', 'karim', 'marit', 'leila', 'anne'])
      expect([subject, await take(subject), await take(subject, newId())]).toEqual([subject, null, null]);
    for (const { name, as } of await strangersTo(region))
      expect([name, await packages.take(as(), `case_${caseId}`)]).toEqual([name, null]);
  });

  test('has the form of the standard only when it is finished, and then no text about the person', async () => {
    const zgw = () => packages.zgw(region.as('noor'), `case_${caseId}`);
    expect(await zgw()).toBeNull();
    await region.database.sql('alter table cases.case_files disable trigger user');
    await region.database.sql(`update cases.case_files set status = 'CLOSED' where id = $1`, [caseId]);
    const zaak = await zgw();
    expect(zaak).toMatchObject({ fileName: 'zaak-RT-2026-0001.json', contributions: 0 });
    const whole = await take('noor');
    const { narrative } = (JSON.parse(whole?.json ?? '{}') as { case: { narrative: string } }).case;
    expect(narrative.length).toBeGreaterThan(0);
    expect(zaak?.json).not.toContain(narrative);
  });
});
