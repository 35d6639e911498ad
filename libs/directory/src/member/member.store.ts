import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';
import type { PartyType } from '../contract/closed-lists.js';

export interface MemberRecord {
  readonly tenant_id: Uuid;
  readonly id: Uuid;
  readonly region_id: Uuid | null;
  readonly organisation_id: Uuid | null;
  readonly name: string;
  readonly job_title: string;
  readonly phone: string | null;
  readonly roles: string[];
  readonly party_type: string;
  readonly tenant_name: string;
}

const COLUMNS =
  'm.tenant_id, m.id, m.region_id, m.organisation_id, m.name, m.job_title, m.phone, m.roles, m.party_type, t.name as tenant_name';
const FROM = 'directory.members m join reference.tenants t on t.id = m.tenant_id';

export const MEMBERS_BY_ID = prepared<MemberRecord>(
  'directory.members_by_id',
  `select ${COLUMNS} from ${FROM} where m.id in (select unnest($1::uuid[]))`,
);
/** What members are found by, without capitals and accents, as `domain/folded` makes the words that are looked for. */
const FOUND_BY = `regexp_replace(lower(normalize(concat_ws(' ', m.name, m.job_title, o.name, t.name), NFD)), '[\u0300-\u036f]', '', 'g')`;

/** Behind a name and id, in the order of `members_by_name`; every word of `$4`, in the municipality `$5` or anywhere. */
export const MEMBERS = prepared<MemberRecord>(
  'directory.members',
  `select ${COLUMNS} from ${FROM} left join directory.organisations o on o.tenant_id = m.region_id and o.id = m.organisation_id
   where m.region_id = (select sec.r()) and m.active and (select sec.now()) <@ m.valid and (m.name, m.id) > ($1, $2::uuid)
     and ($5::uuid is null or m.tenant_id = $5::uuid)
     and not exists (select from unnest($4::text[]) w where strpos(${FOUND_BY}, w) = 0)
   order by m.name, m.id limit $3`,
);
export const MYSELF = prepared<MemberRecord>(
  'directory.myself',
  `select ${COLUMNS} from ${FROM} where m.tenant_id = (select sec.t()) and m.id = (select sec.m())`,
);

/** A member as the region file names it, with derived ids. */
export interface MemberRow {
  readonly id: Uuid;
  readonly regionId: Uuid | null;
  readonly organisationId: Uuid | null;
  readonly deputyOf: Uuid | null;
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
  readonly jobTitle: string;
  readonly phone: string | null;
  readonly roles: readonly string[];
  readonly partyType: PartyType;
  /** Periods of the seat, each by its first instant and the first one after it; none means always. */
  readonly periods: readonly { readonly from: string; readonly until: string }[];
}

const PUT_MEMBERS = prepared(
  'directory.members.put',
  `insert into directory.members as old (tenant_id, id, region_id, organisation_id, issuer, subject, name, job_title, phone, roles, party_type, deputy_of, valid)
   select (select sec.t()), (r->>'id')::uuid, (r->>'regionId')::uuid, (r->>'organisationId')::uuid, r->>'issuer', r->>'subject', r->>'name', r->>'jobTitle', r->>'phone',
     array(select jsonb_array_elements_text(r->'roles')), r->>'partyType', (r->>'deputyOf')::uuid,
     coalesce((select range_agg(tstzrange((p->>'from')::timestamptz, (p->>'until')::timestamptz)) from jsonb_array_elements(r->'periods') p), '{(,)}')
   from jsonb_array_elements($1::jsonb) r
   on conflict (tenant_id, id) do update set region_id = excluded.region_id, organisation_id = excluded.organisation_id, issuer = excluded.issuer,
     subject = excluded.subject, name = excluded.name, job_title = excluded.job_title, phone = excluded.phone, roles = excluded.roles,
     party_type = excluded.party_type, deputy_of = excluded.deputy_of, valid = excluded.valid, active = true, version = old.version + 1
   where not old.active
     or (old.region_id, old.organisation_id, old.issuer, old.subject, old.name, old.job_title, old.phone, old.roles, old.party_type, old.deputy_of, old.valid)
     is distinct from (excluded.region_id, excluded.organisation_id, excluded.issuer, excluded.subject, excluded.name, excluded.job_title, excluded.phone, excluded.roles,
       excluded.party_type, excluded.deputy_of, excluded.valid)`,
);
const RETIRE_MEMBERS = prepared(
  'directory.members.retire',
  `update directory.members set active = false, version = version + 1
   where tenant_id = (select sec.t()) and active and not id in (select unnest($1::uuid[]))`,
);

/** Makes these the members of the tenant: whoever is not among them loses the seat at once. Answers how many are new or changed. */
export const replaceMembers = async (tx: TenantTx, rows: readonly MemberRow[]): Promise<number> => {
  const retired = await tx.write(RETIRE_MEMBERS, [rows.map(({ id }) => id)]);
  return retired + (await tx.write(PUT_MEMBERS, [JSON.stringify(rows)]));
};
