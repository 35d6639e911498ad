import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';
import type { LegalRegime, MandateTask } from '../contract/closed-lists.js';

export interface PartyRecord {
  readonly kind: 'MUNICIPALITY' | 'ORGANISATION';
  readonly party_id: Uuid;
  readonly signed_on: string;
  readonly left_on: string | null;
}

export interface CovenantRecord {
  readonly tenant_id: Uuid;
  readonly id: Uuid;
  readonly name: string;
  readonly regime: LegalRegime;
  readonly from_day: string;
  readonly until_day: string;
  readonly run_out_days: number;
  readonly parties: readonly PartyRecord[];
}

export interface MandateRecord {
  readonly tenant_id: Uuid;
  readonly id: Uuid;
  readonly municipality_id: Uuid;
  readonly member_id: Uuid;
  readonly home_tenant_id: Uuid;
  readonly tasks: readonly MandateTask[];
  readonly from_day: string;
  readonly until_day: string;
}

const DAYS = 'lower(a.valid)::text as from_day, (upper(a.valid) - 1)::text as until_day';

export const COVENANTS = prepared<CovenantRecord>(
  'directory.covenants',
  `select a.tenant_id, a.id, a.name, a.regime, ${DAYS}, a.run_out_days,
     array(select to_jsonb(p) from directory.covenant_parties p where p.tenant_id = a.tenant_id and p.covenant_id = a.id order by p.signed_on, p.party_id) as parties
   from directory.covenants a where a.tenant_id = (select sec.r()) order by a.name, a.valid`,
);
export const MANDATES = prepared<MandateRecord>(
  'directory.mandates',
  `select a.tenant_id, a.id, a.municipality_id, a.member_id, a.home_tenant_id, a.tasks, ${DAYS}
   from directory.mandates a where a.tenant_id = (select sec.r()) order by a.valid, a.id`,
);

/** A covenant as the region file names it, with derived ids. */
export interface CovenantRow {
  readonly id: Uuid;
  readonly name: string;
  readonly regime: LegalRegime;
  readonly from: string;
  readonly until: string;
  readonly runOutDays: number;
  readonly source: string;
}
export interface PartyRow {
  readonly covenantId: Uuid;
  readonly partyId: Uuid;
  readonly kind: PartyRecord['kind'];
  readonly signedOn: string;
}
export interface MandateRow {
  readonly id: Uuid;
  readonly municipalityId: Uuid;
  readonly memberId: Uuid;
  readonly homeTenantId: Uuid;
  readonly tasks: readonly MandateTask[];
  readonly from: string;
  readonly until: string;
}

const TODAY = "((select sec.now()) at time zone 'Europe/Amsterdam')::date";
/** A record that is gone from the file ends today, and not before its first day. */
const end = (table: 'covenants' | 'mandates') =>
  prepared(
    `directory.${table}.end`,
    `update directory.${table} set valid = daterange(lower(valid), greatest(lower(valid), ${TODAY}), '[]'), version = version + 1
     where tenant_id = (select sec.t()) and upper(valid) > greatest(lower(valid), ${TODAY}) + 1 and not id in (select unnest($1::uuid[]))`,
  );
const END_COVENANTS = end('covenants');
const END_MANDATES = end('mandates');

const PUT_COVENANTS = prepared(
  'directory.covenants.put',
  `insert into directory.covenants as old (tenant_id, id, name, regime, valid, run_out_days, source)
   select (select sec.t()), (r->>'id')::uuid, r->>'name', r->>'regime', daterange((r->>'from')::date, (r->>'until')::date, '[]'), (r->>'runOutDays')::int, r->>'source'
   from jsonb_array_elements($1::jsonb) r
   on conflict (tenant_id, id) do update set name = excluded.name, regime = excluded.regime, valid = excluded.valid, run_out_days = excluded.run_out_days,
     source = excluded.source, version = old.version + 1
   where (old.name, old.regime, old.valid, old.run_out_days, old.source) is distinct from (excluded.name, excluded.regime, excluded.valid, excluded.run_out_days, excluded.source)`,
);
const PUT_PARTIES = prepared(
  'directory.covenant_parties.put',
  `insert into directory.covenant_parties as old (tenant_id, covenant_id, party_id, kind, signed_on)
   select (select sec.t()), (r->>'covenantId')::uuid, (r->>'partyId')::uuid, r->>'kind', (r->>'signedOn')::date from jsonb_array_elements($1::jsonb) r
   on conflict (tenant_id, covenant_id, party_id) do update set signed_on = excluded.signed_on, left_on = null, version = old.version + 1
   where old.signed_on <> excluded.signed_on or old.left_on is not null`,
);
const END_PARTIES = prepared(
  'directory.covenant_parties.end',
  `update directory.covenant_parties p set left_on = ${TODAY}, version = version + 1 where p.tenant_id = (select sec.t()) and p.left_on is null and not exists (
     select from jsonb_array_elements($1::jsonb) r where (r->>'covenantId')::uuid = p.covenant_id and (r->>'partyId')::uuid = p.party_id)`,
);
const PUT_MANDATES = prepared(
  'directory.mandates.put',
  `insert into directory.mandates as old (tenant_id, id, municipality_id, member_id, home_tenant_id, tasks, valid)
   select (select sec.t()), (r->>'id')::uuid, (r->>'municipalityId')::uuid, (r->>'memberId')::uuid, (r->>'homeTenantId')::uuid,
     array(select jsonb_array_elements_text(r->'tasks')), daterange((r->>'from')::date, (r->>'until')::date, '[]')
   from jsonb_array_elements($1::jsonb) r
   on conflict (tenant_id, id) do update set municipality_id = excluded.municipality_id, member_id = excluded.member_id, home_tenant_id = excluded.home_tenant_id,
     tasks = excluded.tasks, valid = excluded.valid, version = old.version + 1
   where (old.municipality_id, old.member_id, old.home_tenant_id, old.tasks, old.valid)
     is distinct from (excluded.municipality_id, excluded.member_id, excluded.home_tenant_id, excluded.tasks, excluded.valid)`,
);

export interface CovenantTold {
  readonly id: Uuid;
  readonly regime: LegalRegime;
  readonly valid_from: Date;
  readonly valid_until: Date;
  readonly run_out_days: number;
  readonly version: number;
}

const TOLD = prepared<CovenantTold>(
  'directory.covenants.told',
  `select c.id, c.regime, lower(c.valid)::timestamp at time zone 'Europe/Amsterdam' as valid_from,
     upper(c.valid)::timestamp at time zone 'Europe/Amsterdam' as valid_until, c.run_out_days, c.version
   from directory.covenants c where c.tenant_id = (select sec.t()) order by c.id`,
);

/** The covenants of the tenant as others hear of them. */
export const toldCovenants = (tx: TenantTx): Promise<CovenantTold[]> => tx.read(TOLD);

/** A party of a covenant as others hear of it. */
export interface PartyTold {
  readonly covenant_id: Uuid;
  readonly party_id: Uuid;
  readonly tier: string | null;
  readonly signed_at: Date;
  readonly left_at: Date | null;
  readonly version: number;
}

const TOLD_PARTIES = prepared<PartyTold>(
  'directory.covenant_parties.told',
  `select p.covenant_id, p.party_id, o.tier, p.signed_on::timestamp at time zone 'Europe/Amsterdam' as signed_at,
     p.left_on::timestamp at time zone 'Europe/Amsterdam' as left_at, p.version + coalesce(o.version, 0) as version
   from directory.covenant_parties p left join directory.organisations o on o.tenant_id = p.tenant_id and o.id = p.party_id
   where p.tenant_id = (select sec.t()) order by p.covenant_id, p.party_id`,
);

/** Those who are or were party to a covenant of the tenant. */
export const toldParties = (tx: TenantTx): Promise<PartyTold[]> => tx.read(TOLD_PARTIES);

/** Each makes these the records of the tenant; what is gone ends. Answers how many are new or changed. */
export const replaceCovenants = async (
  tx: TenantTx,
  covenants: readonly CovenantRow[],
  parties: readonly PartyRow[],
): Promise<number> => {
  const ended = await tx.write(END_COVENANTS, [covenants.map(({ id }) => id)]);
  const put = await tx.write(PUT_COVENANTS, [JSON.stringify(covenants)]);
  const left = await tx.write(END_PARTIES, [JSON.stringify(parties)]);
  return ended + put + left + (await tx.write(PUT_PARTIES, [JSON.stringify(parties)]));
};

export const replaceMandates = async (tx: TenantTx, mandates: readonly MandateRow[]): Promise<number> =>
  (await tx.write(END_MANDATES, [mandates.map(({ id }) => id)])) +
  (await tx.write(PUT_MANDATES, [JSON.stringify(mandates)]));
