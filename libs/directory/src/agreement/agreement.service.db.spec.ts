import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { organisationIdOf, tenantIdOf } from '../contract/ids.js';
import type { MandateFile, RegionFile } from '../contract/region-file.js';
import { DEN, FILE, ImportedRegion } from '../region/testing/an-imported-region.js';

const WITHOUT_MANDATE: RegionFile = { ...FILE, mandates: [] };

describe('a mandate', () => {
  let region: ImportedRegion;
  const asDikInBerk = () => region.seat('berk', 'dik', DEN, 'Zx_81');

  beforeAll(async () => {
    region = await ImportedRegion.open();
  });
  beforeEach(async () => {
    await region.world.setNow(new Date('2026-03-02T08:00:00Z'));
    await region.apply(FILE);
  });
  afterAll(() => region.close());

  test('gives a neighbour a second seat with its own roles, and keeps the first', async () => {
    const who = await region.tenants.run(asDikInBerk(), { action: 'test' }, (tx) => tx.enter());
    expect(who).toMatchObject({ tenantId: tenantIdOf('berk'), roles: new Set(['LIAISON']) });
    expect(await region.seen(region.seat('den', 'dik', DEN, 'Zx_81'))).toBe(1);
  });

  test.each([
    ['a second before it begins', '2025-12-31T22:59:59Z', false],
    ['from its first instant', '2025-12-31T23:00:00Z', true],
    ['in its last second', '2026-06-30T21:59:59Z', true],
    ['a second after its last day', '2026-06-30T22:00:01Z', false],
  ])('opens the desk %s: %s %s', async (_when, at, opens) => {
    await region.world.setNow(new Date(at));
    const asked = await region.seen(asDikInBerk()).catch((error: { code: string }) => error.code);
    expect(asked).toBe(opens ? 1 : 'UNAUTHENTICATED');
    const found = await region.database.sql('select tenant_id from sec.seats($1, $2)', [DEN, 'Zx_81']);
    expect(found).toHaveLength(opens ? 2 : 1);
  });

  test('ends at once when it is gone from the file, and its record says when', async () => {
    await region.apply(WITHOUT_MANDATE);
    await expect(region.seen(asDikInBerk())).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(await region.database.sql(`select (upper(valid) - 1)::text as last from directory.mandates`)).toEqual([
      { last: '2026-03-02' },
    ]);
    expect(await region.apply(WITHOUT_MANDATE)).toBe(0);
  });

  test('is renewed by another one after it, and the seat holds in both periods', async () => {
    const [mandate] = FILE.mandates as [MandateFile];
    const renewed = { ...mandate, key: 'again', from: '2026-09-01', until: '2026-12-31' };
    const file = { ...FILE, mandates: [mandate, renewed] };
    expect(await region.apply(file)).toBe(2);
    expect(await region.apply(file)).toBe(0);
    await region.world.setNow(new Date('2026-10-01T10:00:00Z'));
    expect(await region.seen(asDikInBerk())).toBe(1);
    await region.world.setNow(new Date('2026-08-01T10:00:00Z'));
    await expect(region.seen(asDikInBerk())).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

describe('a covenant', () => {
  let region: ImportedRegion;

  beforeAll(async () => {
    region = await ImportedRegion.open();
  });
  beforeEach(async () => {
    await region.world.setNow(new Date('2026-03-02T08:00:00Z'));
    await region.apply(FILE);
  });
  afterAll(() => region.close());

  test('ends a covenant and the part of one of its parties that is gone from the file', async () => {
    const [covenant] = FILE.covenants;
    if (!covenant) throw new Error('no covenant');
    const smaller = { ...FILE, covenants: [{ ...covenant, parties: covenant.parties.slice(0, 1) }] };
    expect(await region.apply(smaller)).toBe(1);
    expect(
      await region.database.sql('select kind, left_on::text from directory.covenant_parties order by kind'),
    ).toEqual([
      { kind: 'MUNICIPALITY', left_on: null },
      { kind: 'ORGANISATION', left_on: '2026-03-02' },
    ]);
    expect(await region.apply({ ...FILE, covenants: [] })).toBe(2);
    expect(await region.database.sql('select (upper(valid) - 1)::text as last from directory.covenants')).toEqual([
      { last: '2026-03-02' },
    ]);
    expect(await region.apply({ ...FILE, covenants: [] })).toBe(0);
  });

  test('tells at each import who is party to it and of what tier, with a higher version after every change', async () => {
    const told = async () => {
      const rows = await region.database.sql<{
        payload: { partyId: string; tier: string; leftAt: number; version: number };
      }>(
        `select payload from directory.outbox where event = 'CovenantPartyRecorded' and payload->>'partyId' = $1 order by (payload->>'version')::int`,
        [organisationIdOf('testoord', 'politie')],
      );
      return rows.at(-1)?.payload;
    };
    const first = await told();
    expect(first).toMatchObject({ tier: 'CORE', leftAt: null, regionId: tenantIdOf('testoord') });
    const [police] = FILE.organisations;
    if (!police) throw new Error('no organisation');
    await region.apply({ ...FILE, organisations: [{ ...police, tier: 'FRONTLINE' }] });
    const second = await told();
    expect(second).toMatchObject({ tier: 'FRONTLINE', leftAt: null, version: (first?.version ?? 0) + 1 });
    await region.apply({ ...FILE, organisations: [{ ...police, tier: 'FRONTLINE' }], covenants: [] });
    const [covenant] = FILE.covenants;
    if (!covenant) throw new Error('no covenant');
    await region.apply({ ...FILE, covenants: [{ ...covenant, parties: covenant.parties.slice(0, 1) }] });
    expect(await told()).toMatchObject({ leftAt: Date.parse('2026-03-01T23:00:00Z') });
    expect((await told())?.version).toBeGreaterThan(second?.version ?? 0);
  });

  test('moves the border between two covenants of one law in one file', async () => {
    const [covenant] = FILE.covenants;
    if (!covenant) throw new Error('no covenant');
    const two = (end: string, start: string): RegionFile => ({
      ...FILE,
      covenants: [
        { ...covenant, until: end },
        { ...covenant, key: 'next', from: start, until: '2028-12-31' },
      ],
    });
    await region.apply(two('2026-12-31', '2027-01-01'));
    expect(await region.apply(two('2027-06-30', '2027-07-01'))).toBe(2);
  });
});
