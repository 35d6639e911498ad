import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { asDay, type Day, newId, parseId, type Uuid } from '@regiotafel/kernel';
import type { ConsentUse } from '../domain/consent.js';
import { takenDocument } from '../document/testing/a-document.js';
import { FILES } from '../domain/testing/a-file.js';
import { CasesImport } from '../setup/setup.service.js';
import { ReferenceService } from '../reference/reference.service.js';
import { TestRegion } from '../setup/testing/a-region.js';
import { strangersTo } from '../setup/testing/strangers.js';
import { MONDAY } from '../signal/testing/a-signal.js';
import { TestEnding } from '../closing/testing/an-ending.js';
import { CasePackaging } from './case-package.service.js';
import { PackageParts } from './package-part.service.js';

describe('a case for another system', () => {
  let region: TestRegion;
  let table: TestEnding;
  let packages: CasePackaging;
  let caseId: Uuid;
  let contributionId: Uuid;

  beforeAll(async () => {
    region = await TestRegion.open();
    table = new TestEnding(region);
    await table.setNow(MONDAY);
    const references = new ReferenceService(table.tenants, table.sealing, region.keyring());
    const parts = new PackageParts(
      table.planReading,
      table.interests,
      table.surroundings,
      table.ladder,
      table.documents,
      table.ends,
    );
    packages = new CasePackaging(table.tenants, table.caseParts, parts, references, table.sealing);
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
    const { edges } = await table.consents.mine(region.as('noor'), { first: null, after: null });
    const own = edges.find(({ node }) => node.text === 'Met akkoord.');
    contributionId = parseId('contribution', own?.node.id ?? '');
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

  test('takes along what was added to a contribution, and nothing of one that was taken back', async () => {
    await consent(['EXPORT']);
    const who = () => region.as('noor');
    await table.ownContributions.addTo(who(), { idempotencyKey: newId(), contributionId, text: 'Kanarie-aanvulling.' });
    expect((await take('noor'))?.json).toContain('Kanarie-aanvulling.');
    const before = await take('noor');
    await table.ownContributions.withdraw(who(), { idempotencyKey: newId(), contributionId });
    const after = await take('noor');
    expect(after?.json).not.toMatch(/Met akkoord|Kanarie-aanvulling/);
    expect([before?.contributions, after?.contributions, after?.withheld]).toEqual([1, 0, 1]);
  });

  test('takes along who stands around the person and which documents there are, each logged as read', async () => {
    const noor = () => region.as('noor');
    const key = { idempotencyKey: newId(), caseId };
    await table.surroundings.addRelative(noor(), { ...key, relation: 'PARENT', name: 'Kanarie-moeder', note: null });
    for (const [title, sourceRegime] of [
      ['Kanarie-brief', 'AVG'],
      ['Kanarie-geheim', 'WPG'],
    ])
      await table.documents.add(noor(), takenDocument(caseId, FILES.PDF, { title, sourceRegime }));
    const who = noor();
    const made = await packages.take(who, `case_${caseId}`);
    expect(made?.json).toMatch(/Kanarie-moeder[\s\S]*Kanarie-brief/);
    expect(made?.json).not.toContain('Kanarie-geheim');
    const logged = await region.database.sql<{ action: string }>(
      'select action from evidence.audit_log where operation_id = $1',
      [who.operation],
    );
    expect(logged.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['case.package', 'case.surroundings.read', 'case.documents.read', 'case.plan.read']),
    );
  });

  test('has the form of the standard only when it is finished and its case system is set up, and tells no theme', async () => {
    const zgw = () => packages.zgw(region.as('noor'), `case_${caseId}`);
    expect(await zgw()).toBeNull();
    await table.close('noor', caseId, { result: 'REGULAR_CARE' });
    await expect(zgw()).rejects.toMatchObject({
      code: 'ZGW_NOT_SET_UP',
      params: { missing: 'rsin, zaaktype, resultaattype' },
    });
    const address = 'https://zaken.invalid/catalogi/api/v1';
    const zaaktype = `${address}/zaaktypen/1`;
    const resultaattypen = { REGULAR_CARE: `${address}/resultaattypen/1` };
    const municipalities = region.file.municipalities.map((each) => ({
      ...each,
      zgw: { rsin: '000000061', zaaktype, resultaattypen },
    }));
    const imports = new CasesImport(table.tenants, region.access());
    const file = { ...region.file, municipalities };
    expect([await imports.apply(file), await imports.apply(file)]).toEqual([municipalities.length, 0]);
    const made = await zgw();
    const zaak = JSON.parse(made?.json ?? '{}') as Record<string, unknown>;
    expect(zaak).toMatchObject({
      bronorganisatie: '000000061',
      verantwoordelijkeOrganisatie: '000000061',
      zaaktype,
      startdatum: '2026-03-02',
      einddatum: '2026-03-06',
      archiefactiedatum: expect.stringMatching(/^20/),
      _expand: { resultaat: { resultaattype: resultaattypen.REGULAR_CARE } },
    });
    expect(JSON.parse((await take('noor'))?.json ?? '{}')).toMatchObject({
      case: { closings: [{ result: 'REGULAR_CARE', noAftercare: expect.stringContaining('Kanarie') }] },
    });
    expect(made?.json).not.toContain('Kanarie');
    const { narrative, theme } = (JSON.parse((await take('noor'))?.json ?? '{}') as { case: Record<string, string> })
      .case;
    for (const told of [narrative, theme]) expect(made?.json).not.toContain(told);
    expect(made?.fileName).toBe('zaak-RT-2026-0001.json');
    for (const subject of ['karim', 'anne', 'leila'])
      expect([subject, await packages.zgw(region.as(subject), `case_${caseId}`)]).toEqual([subject, null]);
  });
});
