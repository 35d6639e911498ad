import type { Uuid } from '@regiotafel/kernel';
import { prepared, type OperatorTx, type TenantTx } from '@regiotafel/tenancy';
import type { LegalRegime, PartnerDomain, PartnerTier, PartyType } from '../contract/closed-lists.js';
import type { RegionFile } from '../contract/region-file.js';

export interface RegionRecord {
  readonly tenant_id: Uuid;
  readonly name: string;
  readonly phone: string;
  readonly email: string;
}

export interface ThemeRecord {
  readonly tenant_id: Uuid;
  readonly code: string;
  readonly name_nl: string;
  readonly name_en: string;
  readonly kind: 'PERSON' | 'SITUATION';
  readonly regime: LegalRegime;
}

export interface OrganisationRecord {
  readonly tenant_id: Uuid;
  readonly id: Uuid;
  readonly name: string;
  readonly party_type: PartyType;
  readonly domain: PartnerDomain;
  readonly tier: PartnerTier;
  readonly phone: string;
}

export const REGION = prepared<RegionRecord>(
  'directory.region',
  'select tenant_id, name, phone, email from directory.regions where tenant_id = (select sec.r())',
);
export const THEMES = prepared<ThemeRecord>(
  'directory.themes',
  'select tenant_id, code, name_nl, name_en, kind, regime from directory.themes where tenant_id = (select sec.r()) order by name_nl',
);
export const ORGANISATIONS = prepared<OrganisationRecord>(
  'directory.organisations',
  'select tenant_id, id, name, party_type, domain, tier, phone from directory.organisations where tenant_id = (select sec.r()) order by name',
);

export const ORGANISATIONS_BY_ID = prepared<OrganisationRecord>(
  'directory.organisations_by_id',
  `select tenant_id, id, name, party_type, domain, tier, phone from directory.organisations
   where tenant_id = (select sec.r()) and id in (select unnest($1::uuid[]))`,
);
export const THEMES_BY_CODE = prepared<ThemeRecord>(
  'directory.themes_by_code',
  `select tenant_id, code, name_nl, name_en, kind, regime from directory.themes
   where tenant_id = (select sec.r()) and code in (select unnest($1::text[]))`,
);

/** A tenant as the region file names it. */
export interface TenantRow {
  readonly id: Uuid;
  readonly slug: string;
  readonly kind: 'MUNICIPALITY' | 'PARTNERSHIP' | 'NETWORK';
  readonly name: string;
  readonly code: string | null;
  readonly inhabitants: number | null;
  readonly neighbours: readonly string[];
  readonly regionId: Uuid | null;
}

const PUT_TENANTS = prepared(
  'reference.tenants.put',
  `insert into reference.tenants as old (id, slug, kind, name, municipality_code, inhabitants, neighbours, region_id)
   select (r->>'id')::uuid, r->>'slug', r->>'kind', r->>'name', r->>'code', (r->>'inhabitants')::int,
     array(select jsonb_array_elements_text(r->'neighbours')), (r->>'regionId')::uuid
   from jsonb_array_elements($1::jsonb) r
   on conflict (id) do update set name = excluded.name, inhabitants = excluded.inhabitants, neighbours = excluded.neighbours, region_id = excluded.region_id
   where (old.name, old.inhabitants, old.neighbours, old.region_id) is distinct from (excluded.name, excluded.inhabitants, excluded.neighbours, excluded.region_id)`,
);

const PUT_REGION = prepared(
  'directory.regions.put',
  `insert into directory.regions as old (tenant_id, name, phone, email) values ((select sec.t()), $1, $2, $3)
   on conflict (tenant_id) do update set name = $1, phone = $2, email = $3, version = old.version + 1
   where (old.name, old.phone, old.email) is distinct from ($1, $2, $3)`,
);
const PUT_PARTICIPATIONS = prepared(
  'directory.participations.put',
  `insert into directory.participations as old (tenant_id, municipality_id, since)
   select (select sec.t()), (r->>'id')::uuid, (r->>'since')::date from jsonb_array_elements($1::jsonb) r
   on conflict (tenant_id, municipality_id) do update set since = excluded.since, until = null where old.since <> excluded.since or old.until is not null`,
);
const END_PARTICIPATIONS = prepared(
  'directory.participations.end',
  `update directory.participations set until = greatest(since, ((select sec.now()) at time zone 'Europe/Amsterdam')::date)
   where tenant_id = (select sec.t()) and until is null and not municipality_id in (select unnest($1::uuid[]))`,
);
/** Municipalities that left and went to no other region. */
export const LEFT = prepared<{ id: Uuid; slug: string }>(
  'directory.participations.left',
  `select t.id, t.slug from directory.participations p join reference.tenants t on t.id = p.municipality_id and t.region_id = p.tenant_id
   where p.tenant_id = (select sec.t()) and p.until is not null order by t.slug`,
);
/** Whether a municipality still takes part in the tenant's region. */
export const TAKES_PART = prepared<object>(
  'directory.participations.running',
  'select from directory.participations where tenant_id = (select sec.t()) and municipality_id = $1 and until is null',
);
/** Tenants that a file touches, by id or by the code of the municipality. */
export const STANDING = prepared<{
  id: Uuid;
  kind: TenantRow['kind'];
  municipality_code: string | null;
  region_id: Uuid | null;
}>(
  'reference.tenants.standing',
  `select id, kind, municipality_code, region_id from reference.tenants
   where id in (select unnest($1::uuid[])) or municipality_code in (select unnest($2::text[]))`,
);
const PUT_ORGANISATIONS = prepared(
  'directory.organisations.put',
  `insert into directory.organisations as old (tenant_id, id, name, party_type, domain, tier, phone)
   select (select sec.t()), (r->>'id')::uuid, r->>'name', r->>'partyType', r->>'domain', r->>'tier', r->>'phone' from jsonb_array_elements($1::jsonb) r
   on conflict (tenant_id, id) do update set name = excluded.name, party_type = excluded.party_type, domain = excluded.domain, tier = excluded.tier,
     phone = excluded.phone, version = old.version + 1
   where (old.name, old.party_type, old.domain, old.tier, old.phone) is distinct from (excluded.name, excluded.party_type, excluded.domain, excluded.tier, excluded.phone)`,
);
const PUT_THEMES = prepared(
  'directory.themes.put',
  `insert into directory.themes as old (tenant_id, code, name_nl, name_en, kind, regime)
   select (select sec.t()), r->>'code', r->>'nameNl', r->>'nameEn', r->>'kind', r->>'regime' from jsonb_array_elements($1::jsonb) r
   on conflict (tenant_id, code) do update set name_nl = excluded.name_nl, name_en = excluded.name_en, kind = excluded.kind, regime = excluded.regime, version = old.version + 1
   where (old.name_nl, old.name_en, old.kind, old.regime) is distinct from (excluded.name_nl, excluded.name_en, excluded.kind, excluded.regime)`,
);

/** Each answers how many rows are new or changed. */
export const putTenants = (tx: OperatorTx, rows: readonly TenantRow[]): Promise<number> =>
  tx.write(PUT_TENANTS, [JSON.stringify(rows)]);
export const putRegion = (tx: TenantTx, region: RegionFile['region']): Promise<number> =>
  tx.write(PUT_REGION, [region.name, region.phone, region.email]);
/** Whoever is not among the rows stops taking part today. */
export const replaceParticipations = async (
  tx: TenantTx,
  rows: readonly { id: Uuid; since: string }[],
): Promise<number> =>
  (await tx.write(END_PARTICIPATIONS, [rows.map(({ id }) => id)])) +
  (await tx.write(PUT_PARTICIPATIONS, [JSON.stringify(rows)]));
export const putOrganisations = (
  tx: TenantTx,
  rows: readonly ({ id: Uuid } & Omit<RegionFile['organisations'][number], 'key' | 'provider'>)[],
): Promise<number> => tx.write(PUT_ORGANISATIONS, [JSON.stringify(rows)]);
export const putThemes = (tx: TenantTx, rows: RegionFile['themes']): Promise<number> =>
  tx.write(PUT_THEMES, [JSON.stringify(rows)]);
