import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { newId, parseId, type Uuid } from '@regiotafel/kernel';
import { prepared } from '@regiotafel/tenancy';
import { SearchService } from '../search/search.service.js';
import { TestRegion } from '../setup/testing/a-region.js';
import { MONDAY } from '../signal/testing/a-signal.js';
import { TestWeighing } from '../weighing/testing/a-table.js';

describe('what stands beside a case that was handed over', () => {
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

  const text = 'Woont nu in de buurgemeente.';
  const handOver = async () => {
    const head = () => ({ idempotencyKey: newId(), caseId });
    const offered = { ...head(), memberId: region.member('anne'), reason: text, subsidiarity: text, keepGrants: [] };
    await table.handovers.offer(region.as('noor'), offered);
    const [row] = await region.database.sql<{ id: Uuid }>('select id from cases.handovers where case_id = $1', [
      caseId,
    ]);
    await table.handovers.accept(region.as('anne'), { ...head(), handoverId: row?.id ?? newId() });
  };

  test('is found by its number in another system where it went, and no longer where it came from', async () => {
    const search = new SearchService(table.tenants, region.keyring());
    const hits = async (subject: string) =>
      (await search.lookUp(region.as(subject), { text: 'ZK 2026/17' })).map(({ id }) => id);
    await table.references.add(region.as('noor'), {
      idempotencyKey: newId(),
      objectId: { kind: 'CASE', id: caseId },
      system: 'CASE_SYSTEM',
      number: 'zk-2026.17',
    });
    expect(await hits('noor')).toEqual([`case_${caseId}`]);
    await handOver();
    expect([await hits('noor'), await hits('anne')]).toEqual([[], [`case_${caseId}`]]);
    for (const [change, code] of [
      ["update cases.external_references set system = 'OTHER' where object_id = $1::uuid", 'NOT_FOUND'],
      [
        'update cases.external_references set added_by = sec.m(), blind = blind where object_id = $1::uuid',
        'NOT_FOUND',
      ],
    ] as const)
      await expect(
        table.tenants.run(region.as('anne'), { action: 'attack' }, (tx) =>
          tx.write(prepared(`test.${change.length}`, change), [caseId]),
        ),
      ).rejects.toMatchObject({ code });
  });

  test('names the municipality that has it now in whatever stands with who said it', async () => {
    await table.contributions.add(region.as('noor'), {
      idempotencyKey: newId(),
      caseId,
      sourceRegime: 'AVG',
      professionalSecrecy: false,
      oralOnly: false,
      text,
    });
    await region.database.sql(
      `insert into cases.regime_proposals (tenant_id, id, case_id, from_regime, to_regime, reason, status, asked_by, asked_at)
       values ($1, $2, $3, 'WET_PGA', 'WGS', 'x', 'ASKED', $4, now())`,
      [region.municipality('lindehoven'), caseId, caseId, region.member('noor')],
    );
    await region.database.sql(
      `insert into cases.regime_reviews (tenant_id, id, case_tenant_id, case_id, proposal_id, agrees, note, reviewed_by, reviewed_at)
       values ($1, uuidv4(), $2, $3, $3, true, 'x', $4, now())`,
      [region.id, region.municipality('lindehoven'), caseId, region.member('roos')],
    );
    await handOver();
    const tables = await region.database.sql<{ name: string }>(
      "select table_name as name from information_schema.columns where table_schema = 'cases' and column_name = 'case_tenant_id'",
    );
    expect(tables.length).toBeGreaterThan(3);
    for (const { name } of tables)
      expect({
        name,
        rows: await region.database.sql(
          `select distinct case_tenant_id = $2 as told from cases.${name} where case_id = $1`,
          [caseId, region.municipality('heidervoort')],
        ),
      }).toEqual({ name, rows: name === 'plan_reviews' ? [] : [{ told: true }] });
  });

  test('tells who contributed to it to which municipality that was, and not where the case went', async () => {
    await table.contributions.add(region.as('noor'), {
      idempotencyKey: newId(),
      caseId,
      sourceRegime: 'AVG',
      professionalSecrecy: false,
      oralOnly: false,
      text,
    });
    await handOver();
    const shown = async () => (await table.consents.mine(region.as('noor'), { first: 1, after: null })).edges[0]?.node;
    const contributionId = parseId('contribution', (await shown())?.id ?? '');
    const here = { id: `municipality_${region.municipality('lindehoven')}` };
    expect(await shown()).toMatchObject({ municipality: here });
    const again = { idempotencyKey: newId(), contributionId, uses: ['EXPORT' as const], until: null };
    expect(await table.consents.set(region.as('noor'), again)).toMatchObject({ municipality: here });
    expect(await shown()).toMatchObject({ municipality: here });
  });
});
