import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';
import type { InvolvementPart } from '../domain/case-file.js';
import type { FieldSet, ObjectKind } from '../domain/field-set.js';

/** A signal or case as the wall shows it to the caller. */
export interface SeenRow {
  readonly tenant_id: Uuid;
  readonly subject_id: Uuid | null;
  readonly region_id: Uuid | null;
}

export interface OwnGrantRow {
  readonly id: Uuid;
  readonly tenant_id: Uuid;
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
  readonly approved_by: Uuid | null;
  readonly approved_at: Date | null;
  readonly revoked_at: Date | null;
  readonly request_id: Uuid | null;
}

export interface OwnInvolvementRow {
  readonly member_id: Uuid;
  readonly part: InvolvementPart;
  readonly since: Date;
  readonly until: Date | null;
  readonly replaces: Uuid | null;
  readonly added_by: Uuid | null;
}

const SIGNAL = prepared<SeenRow>(
  'cases.why.signal',
  'select s.tenant_id, s.subject_id, s.region_id from cases.signals s where s.id = $1::uuid',
);
const CASE = prepared<SeenRow>(
  'cases.why.case',
  'select c.tenant_id, c.subject_id, c.region_id from cases.case_files c where c.id = $1::uuid',
);
/** Only those grants that the reader of the walls counts too. */
const GRANTS = prepared<OwnGrantRow>(
  'cases.why.grants',
  `select g.id, g.tenant_id, g.object_kind, g.object_id, g.member_tenant_id, g.member_id, g.field_sets, g.purpose, g.legal_basis, g.offer_id,
     g.valid_from, g.valid_until, g.given_by, g.approved_by, g.approved_at, g.revoked_at, g.request_id
   from cases.grants g
   where g.object_id = $1::uuid and g.member_id = (select sec.m()) and g.member_tenant_id = (select sec.t())
     and array_position((select cases.my_known_grants()), g.object_id) is not null
   order by g.valid_until desc, g.id`,
);
const INVOLVEMENTS = prepared<OwnInvolvementRow>(
  'cases.why.involvements',
  `select i.member_id, i.part, i.since, i.until, i.replaces, i.added_by from cases.involvements i
   where i.case_id = $1::uuid and i.member_id = (select sec.m()) and array_position((select cases.my_known_cases()), i.case_id) is not null
   order by i.since, i.part`,
);

export const seenThing = async (tx: TenantTx, kind: ObjectKind, id: Uuid): Promise<SeenRow | null> =>
  (await tx.read(kind === 'SIGNAL' ? SIGNAL : CASE, [id]))[0] ?? null;

export const ownGrants = (tx: TenantTx, id: Uuid): Promise<OwnGrantRow[]> => tx.read(GRANTS, [id]);

export const ownInvolvements = (tx: TenantTx, id: Uuid): Promise<OwnInvolvementRow[]> => tx.read(INVOLVEMENTS, [id]);
