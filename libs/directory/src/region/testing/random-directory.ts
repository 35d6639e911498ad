import { type Actor, derivedId, newId, type Uuid } from '@regiotafel/kernel';
import type { TestDatabase } from '@regiotafel/testing';
import fc from 'fast-check';

/** When every world is looked at. */
export const NOW = new Date('2026-03-02T08:00:00Z');

/** The tenants of every world: two regions with their municipalities, and a network. */
export const TENANTS = [
  { slug: 'north', kind: 'PARTNERSHIP', region: null },
  { slug: 'south', kind: 'PARTNERSHIP', region: null },
  { slug: 'world-a', kind: 'MUNICIPALITY', region: 'north' },
  { slug: 'world-b', kind: 'MUNICIPALITY', region: 'north' },
  { slug: 'world-c', kind: 'MUNICIPALITY', region: 'south' },
  { slug: 'net', kind: 'NETWORK', region: null },
].map(({ slug, kind, region }) => ({
  id: derivedId(`world:${slug}`),
  slug,
  kind,
  regionId: region === null ? null : derivedId(`world:${region}`),
}));
type Tenant = (typeof TENANTS)[number];

const ROLE_SETS = [[], ['LIAISON'], ['COORDINATOR', 'CHAIR'], ['ADMIN'], ['DPO'], ['ANALYST'], ['EXPERT', 'OPERATOR']];
const seatRegion = (tenant: Tenant): Uuid | null => (tenant.kind === 'PARTNERSHIP' ? tenant.id : tenant.regionId);

/** Every tenant has an active seat for every set of roles. */
export const SEATS = TENANTS.flatMap((tenant) =>
  ROLE_SETS.map((roles, at) => ({
    tenantId: tenant.id,
    regionId: seatRegion(tenant),
    memberId: derivedId(`seat:${tenant.slug}:${at}`),
    subject: `${tenant.slug}-${at}`,
    roles,
  })),
);

/** Somebody who asks: a seat, a job, the operator. A holder of a receipt code never gets to this scope: the door has no key for that. */
export type Asker =
  | { readonly kind: 'SEAT'; readonly seat: (typeof SEATS)[number] }
  | { readonly kind: 'SYSTEM' | 'OPERATOR'; readonly tenant: Tenant };
export const ASKERS: readonly Asker[] = [
  ...SEATS.map((seat) => ({ kind: 'SEAT' as const, seat })),
  ...TENANTS.flatMap((tenant) => (['SYSTEM', 'OPERATOR'] as const).map((kind) => ({ kind, tenant }))),
];

const ISSUER = 'https://world.test';

export const actorOf = (asker: Asker): Actor => {
  const claim = { operation: newId(), expires: Date.now() + 60_000 };
  if (asker.kind === 'SEAT') {
    const { tenantId, memberId, subject } = asker.seat;
    return { kind: 'SEAT', tenantId, memberId, issuer: ISSUER, subject, ...claim };
  }
  const tenantId = asker.tenant.id;
  switch (asker.kind) {
    case 'SYSTEM':
      return { kind: 'SYSTEM', tenantId, cause: newId(), ...claim };
    case 'OPERATOR':
      return { kind: 'OPERATOR', tenantId, ...claim };
  }
};

/** One row of one table; `nth` makes keys of rows in one tenant differ. */
export interface Row {
  readonly tenant_id: Uuid;
  readonly nth: number;
  readonly region_id: Uuid | null;
}

/** How a row is written, by table. `$1` tenant, `$2` an id that `nth` gives, `$3` a number of days, `$4` another id, `$5` the region of a member. */
export const INSERTS: Readonly<Record<string, string>> = {
  regions: `insert into directory.regions (tenant_id, name, phone, email) select $1::uuid, 'X', 'X', 'X' where num_nonnulls($2::uuid, $3::int, $4::uuid, $5::uuid) >= 0`,
  participations: `insert into directory.participations (tenant_id, municipality_id, since, until)
    select $1::uuid, $2::uuid, date '2025-01-01', date '2025-01-01' + $3::int where num_nonnulls($4::uuid, $5::uuid) >= 0`,
  organisations: `insert into directory.organisations (tenant_id, id, name, party_type, domain, tier, phone)
    select $1::uuid, $2::uuid, 'X', 'POLICE', 'SAFETY', 'CORE', 'X' where num_nonnulls($3::int, $4::uuid, $5::uuid) >= 0`,
  themes: `insert into directory.themes (tenant_id, code, name_nl, name_en, kind, regime)
    select $1::uuid, 'T_' || translate($3::text, '0123456789', 'ABCDEFGHIJ'), 'X', 'X', 'PERSON', 'AVG' where num_nonnulls($2::uuid, $4::uuid, $5::uuid) >= 0`,
  covenants: `insert into directory.covenants (tenant_id, id, name, regime, valid, run_out_days, source)
    select $1::uuid, $2::uuid, 'X', 'AVG', daterange(date '2000-01-01' + 10 * $3::int, date '2000-01-05' + 10 * $3::int), 30, 'X' where num_nonnulls($4::uuid, $5::uuid) >= 0`,
  mandates: `insert into directory.mandates (tenant_id, id, municipality_id, member_id, home_tenant_id, tasks, valid)
    select $1::uuid, $2::uuid, $1::uuid, $2::uuid, $4::uuid, '{DEPUTY_LIAISON}', daterange(date '2026-01-01', date '2026-01-02' + $3::int) where num_nonnulls($5::uuid) >= 0`,
  covenant_parties: `insert into directory.covenant_parties (tenant_id, covenant_id, party_id, kind, signed_on)
    select $1::uuid, $4::uuid, $2::uuid, 'ORGANISATION', date '2026-01-01' + $3::int where num_nonnulls($5::uuid) >= 0`,
  members: `insert into directory.members (tenant_id, id, region_id, issuer, subject, name, job_title, roles, party_type, active)
    select $1::uuid, $2::uuid, $5::uuid, '${ISSUER}', $2::text, 'X', 'X', '{LIAISON}', 'POLICE', $3::int % 2 = 0 where num_nonnulls($4::uuid) >= 0`,
};
export const TABLES = Object.keys(INSERTS);
/** What stands beside its rows in a table and belongs to no world: seats of those who ask, covenants that parties refer to. */
const STAGE: Readonly<Record<string, string>> = {
  members: "subject ~ '^(north|south|world-[abc]|net)-[0-9]$'",
  covenants: "name = 'STAGE'",
};
export const COVENANT = derivedId('stage:covenant');

/** The values of an insert for a row. */
export const valuesOf = (table: string, { tenant_id, nth, region_id }: Row): (string | number | null)[] => {
  const home = table === 'covenant_parties' ? COVENANT : derivedId(`home:${nth}`);
  return [tenant_id, derivedId(`${table}:${tenant_id}:${nth}`), nth, home, region_id];
};

const row = fc.record({
  table: fc.constantFrom(...TABLES),
  tenant: fc.constantFrom(...TENANTS),
  nth: fc.integer({ min: 0, max: 9 }),
  region: fc.constantFrom(...TENANTS.filter(({ kind }) => kind === 'PARTNERSHIP'), null),
});

/** Rows of any table in any tenant, whatever its kind. */
export const world = fc.uniqueArray(row, {
  minLength: 8,
  maxLength: 24,
  selector: ({ table, tenant, nth }) => `${table} ${tenant.slug} ${table === 'regions' ? '' : nth}`,
});
export type World = typeof world extends fc.Arbitrary<infer W> ? W : never;

/** Puts tenants, seats and what rows refer to into an empty database. */
export const putStage = async (database: TestDatabase): Promise<void> => {
  await database.sql(
    `insert into reference.tenants (id, slug, kind, name, region_id)
     select r.id, r.slug, r.kind, r.slug, r."regionId" from jsonb_to_recordset($1) r (id uuid, slug text, kind text, "regionId" uuid)`,
    [JSON.stringify(TENANTS)],
  );
  await database.sql(
    `insert into directory.members (tenant_id, id, region_id, issuer, subject, name, job_title, roles, party_type)
     select r."tenantId", r."memberId", r."regionId", '${ISSUER}', r.subject, 'X', 'X', array(select jsonb_array_elements_text(r.roles)), 'POLICE'
     from jsonb_to_recordset($1) r ("tenantId" uuid, "memberId" uuid, "regionId" uuid, subject text, roles jsonb)`,
    [JSON.stringify(SEATS)],
  );
  await database.sql(
    `insert into directory.covenants (tenant_id, id, name, regime, valid, run_out_days, source)
     select id, $1, 'STAGE', 'WGS', '[2000-01-01,2001-01-01)', 30, 'X' from reference.tenants`,
    [COVENANT],
  );
};

/** Replaces the rows of the last world. */
export const putWorld = async (database: TestDatabase, rows: World): Promise<void> => {
  for (const table of TABLES.toReversed())
    await database.sql(`delete from directory.${table} where not coalesce(${STAGE[table] ?? 'false'}, false)`);
  for (const { table, tenant, nth, region } of rows)
    await database.sql(
      INSERTS[table] ?? '',
      valuesOf(table, { tenant_id: tenant.id, nth, region_id: region?.id ?? null }),
    );
};
