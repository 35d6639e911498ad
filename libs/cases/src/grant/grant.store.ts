import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';
import type { FieldSet, ObjectKind } from '../domain/field-set.js';

/** Why access ended before its date. */
export type RevokedBecause =
  'NO_LONGER_NEEDED' | 'MISTAKE' | 'OUTCOME' | 'LEFT' | 'CLOSED' | 'HANDED_OVER' | 'REFUSED' | 'REGIME_CHANGED';

export interface GrantRow {
  readonly tenant_id: Uuid;
  readonly id: Uuid;
  readonly object_kind: ObjectKind;
  readonly object_id: Uuid;
  readonly member_tenant_id: Uuid;
  readonly member_id: Uuid;
  readonly field_sets: readonly FieldSet[];
  readonly purpose: string;
  readonly legal_basis: string;
  readonly offer_id: Uuid | null;
  readonly valid_from: Date;
  readonly valid_until: Date;
  readonly given_by: Uuid;
  readonly approved_at: Date | null;
  readonly revoked_at: Date | null;
  readonly request_id: Uuid | null;
  readonly second_id: Uuid | null;
  /** Pseudonym of the person, for the log of whoever reads this and not the case. */
  readonly subject_id: Uuid | null;
  readonly renews: Uuid | null;
  /** Given without a request, to be agreed to by a named second person. */
  readonly to_second: boolean;
  /** The covenant under which it was given has closed, or its holder is no coordinator any more and it is for one. */
  readonly is_uncovered: boolean;
  /** Whether the caller is involved in the case it is about. */
  readonly involved: boolean;
  /** Whether the caller leads it. */
  readonly led: boolean;
  /** It makes its holder process coordinator. */
  readonly coordinates: boolean;
}

/** A new grant. Its two sentences stand in the offer, or sealed here. */
export interface GrantInsert {
  readonly id: Uuid;
  readonly objectKind: ObjectKind;
  readonly objectId: Uuid;
  readonly memberTenantId: Uuid;
  readonly memberId: Uuid;
  readonly fieldSets: readonly FieldSet[];
  readonly purpose: string;
  readonly legalBasis: string;
  readonly offerId: Uuid | null;
  readonly necessity: Buffer | null;
  readonly subsidiarity: Buffer | null;
  readonly validFrom: Date;
  readonly validUntil: Date;
  readonly renews: Uuid | null;
  /** The request it answers, and the second person whom it waits for. */
  readonly requestId?: Uuid;
  readonly secondId?: Uuid | null;
  /** Of access to contribute: what is asked. */
  readonly question?: Buffer;
  /** Pseudonym of the person, for the log of who answers the question, and of the second person. */
  readonly subjectId?: Uuid | null;
  /** Whose decision it follows, where the system carries it out. */
  readonly givenBy?: Uuid;
  /** The reasons as a named second person reads them. */
  readonly told?: { readonly sealed: Buffer; readonly wrapped: Buffer; readonly version: number } | null;
}

/** Access with what its second person reads of it. */
export interface ToldRow extends GrantRow {
  readonly told: Buffer;
  readonly told_key: Buffer;
  readonly told_key_version: number;
  readonly refusal: Buffer | null;
}

/** The purposes for coordinators are looked up once a question, not once a row. */
const COORDINATES = `g.purpose = any (array(select p.code from reference.purposes p where p.for_coordinator))`;
const COLUMNS = `g.tenant_id, g.id, g.object_kind, g.object_id, g.member_tenant_id, g.member_id, g.field_sets, g.purpose, g.legal_basis,
  g.offer_id, g.valid_from, g.valid_until, g.given_by, g.approved_at, g.revoked_at, g.request_id, g.second_id, g.subject_id, g.renews, g.told is not null as to_second,
  coalesce(g.member_tenant_id <> g.tenant_id and g.regime = any ((select cases.closed_regimes())::text[]), false)
    or (${COORDINATES} and array_position((select cases.coordinators()), g.member_id) is null) as is_uncovered,
  array_position((select cases.my_cases()), g.object_id) is not null as involved,
  array_position((select cases.my_led_cases()), g.object_id) is not null as led,
  ${COORDINATES} as coordinates`;

const BY_ID = prepared<GrantRow>('cases.grants.by_id', `select ${COLUMNS} from cases.grants g where g.id = $1::uuid`);
const BY_IDS = prepared<GrantRow>(
  'cases.grants.by_ids',
  `select ${COLUMNS} from cases.grants g where g.id in (select unnest($1::uuid[]))`,
);
const OF_OBJECT = prepared<GrantRow>(
  'cases.grants.of_object',
  `select ${COLUMNS} from cases.grants g where g.tenant_id = (select sec.t()) and g.object_id = $1::uuid order by g.valid_until desc, g.given_at desc, g.member_id, g.id limit 500`,
);
/** Those of them that the walls show: everybody's to whoever is involved, one's own to the holder. */
const OF_CASES = prepared<GrantRow>(
  'cases.grants.of_cases',
  `select ${COLUMNS} from cases.grants g
   where g.object_kind = 'CASE' and g.object_id in (select unnest($1::uuid[])) order by g.valid_until desc, g.given_at desc, g.member_id, g.id limit $2`,
);
const INSERT = prepared(
  'cases.grants.insert',
  `insert into cases.grants (tenant_id, id, object_kind, object_id, member_tenant_id, member_id, field_sets, purpose, legal_basis, offer_id,
     necessity, subsidiarity, valid_from, valid_until, given_by, given_at, renews, request_id, second_id, question, subject_id, told, told_key, told_key_version)
   values ((select sec.t()), $1::uuid, $2, $3::uuid, $4::uuid, $5::uuid, $6::text[], $7, $8, $9::uuid, $10, $11, $12, $13, coalesce($22::uuid, (select sec.m())), $12, $14::uuid, $15::uuid, $16::uuid, $17, $18::uuid, $19, $20, $21)`,
);
const REVOKE = prepared(
  'cases.grants.revoke',
  `update cases.grants set revoked_at = (select sec.now()), revoked_by = (select sec.m()), revoked_because = $2
   where tenant_id = (select sec.t()) and id = $1::uuid and revoked_at is null`,
);
const APPROVE = prepared(
  'cases.grants.approve',
  `update cases.grants set approved_at = (select sec.now()), approved_by = (select sec.m())
   where tenant_id = (select sec.t()) and id = $1::uuid and approved_at is null and revoked_at is null`,
);
const SEAT = prepared<{ tenant_id: Uuid; party_type: string }>(
  'cases.seat',
  'select tenant_id, party_type from cases.seat($1::uuid)',
);

export const grantById = async (tx: TenantTx, id: Uuid): Promise<GrantRow | null> =>
  (await tx.read(BY_ID, [id]))[0] ?? null;

export const grantsByIds = (tx: TenantTx, ids: readonly Uuid[]): Promise<GrantRow[]> => tx.read(BY_IDS, [ids]);

export const grantsOfCases = (tx: TenantTx, caseIds: readonly Uuid[], atMost: number): Promise<GrantRow[]> =>
  tx.read(OF_CASES, [caseIds, atMost]);

export const grantsOf = (tx: TenantTx, objectId: Uuid): Promise<GrantRow[]> => tx.read(OF_OBJECT, [objectId]);

export const insertGrant = (tx: TenantTx, grant: GrantInsert): Promise<number> =>
  tx.write(INSERT, [
    grant.id,
    grant.objectKind,
    grant.objectId,
    grant.memberTenantId,
    grant.memberId,
    grant.fieldSets,
    grant.purpose,
    grant.legalBasis,
    grant.offerId,
    grant.necessity,
    grant.subsidiarity,
    grant.validFrom,
    grant.validUntil,
    grant.renews,
    grant.requestId ?? null,
    grant.secondId ?? null,
    grant.question ?? null,
    grant.subjectId ?? null,
    grant.told?.sealed ?? null,
    grant.told?.wrapped ?? null,
    grant.told?.version ?? null,
    grant.givenBy ?? null,
  ]);

const TOLD = `select ${COLUMNS}, g.told, g.told_key, g.told_key_version, g.refusal from cases.grants g
   where g.told is not null and (g.id in (select unnest((select cases.my_grants_to_second()))) or g.object_id in (select unnest((select cases.my_cases()))))`;
const TOLD_BY_IDS = prepared<ToldRow>('cases.grants.told', `${TOLD} and g.id in (select unnest($1::uuid[]))`);
const TO_SECOND = prepared<ToldRow>(
  'cases.grants.to_second',
  `${TOLD} and g.second_id = (select sec.m()) and g.approved_at is null and g.revoked_at is null and g.valid_until > (select sec.now())
   order by g.valid_until, g.id limit $1`,
);

/** With what a second person reads: for that person, and for those who work on the case. */
export const toldGrants = (tx: TenantTx, ids: readonly Uuid[]): Promise<ToldRow[]> => tx.read(TOLD_BY_IDS, [ids]);

/** Those that wait for the caller, first to end first. */
export const grantsToSecond = (tx: TenantTx, atMost: number): Promise<ToldRow[]> => tx.read(TO_SECOND, [atMost]);

export const revokeGrantRow = (tx: TenantTx, id: Uuid, because: RevokedBecause): Promise<number> =>
  tx.write(REVOKE, [id, because]);

const LEAVE = prepared<{ done: number }>('cases.grants.leave', 'select cases.leave_grant($1::uuid) as done');

/** Lays down the caller's own access to a case of their tenant. 0 when it is not theirs, or over. */
export const leaveGrantRow = async (tx: TenantTx, id: Uuid): Promise<number> =>
  (await tx.read(LEAVE, [id]))[0]?.done ?? 0;

const SECOND = prepared<{ done: number }>('cases.grants.second', 'select cases.second_grant($1::uuid, $2, $3) as done');

/** The word of the named second person. 0 when nothing waits for the caller. */
export const secondGrant = async (tx: TenantTx, id: Uuid, agrees: boolean, refusal: Buffer | null): Promise<number> =>
  (await tx.read(SECOND, [id, agrees, refusal]))[0]?.done ?? 0;

/** Under which covenant somebody of another tenant gets access: one that runs or none that is needed, one that ended, or one that is missing. */
export type Cover = 'COVERED' | 'ENDED' | 'MISSING';

const COVER = prepared<{ cover: Cover }>(
  'cases.grants.cover',
  `select case
       when u.regime <> all ((select cases.closed_regimes())::text[]) and exists (select from cases.covenant_periods p where p.tenant_id = (select sec.r())
         and p.regime = u.regime and p.valid_from <= (select sec.now()) and (select sec.now()) < p.valid_until) then 'COVERED'
       when exists (select from cases.covenant_periods p where p.tenant_id = (select sec.r()) and p.regime = u.regime) then 'ENDED'
       when exists (select from cases.regime_rules r where r.tenant_id = (select sec.r()) and r.regime = u.regime and r.needs_covenant) then 'MISSING'
       else 'COVERED' end as cover
   from reference.purposes u where u.code = $1`,
);

export const coverOf = async (tx: TenantTx, purpose: string): Promise<Cover> =>
  (await tx.read(COVER, [purpose]))[0]?.cover ?? 'COVERED';

export const approveGrantRow = (tx: TenantTx, id: Uuid): Promise<number> => tx.write(APPROVE, [id]);

/** The tenant and party of an active colleague in the caller's region; null for everybody else. */
export const seatOf = async (tx: TenantTx, memberId: Uuid): Promise<{ tenant_id: Uuid; party_type: string } | null> =>
  (await tx.read(SEAT, [memberId]))[0] ?? null;
