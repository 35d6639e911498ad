import type { Day, Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';
import type { ContactWay, TakenPart } from '../domain/aftercare.js';

export interface AftercareRow {
  readonly id: Uuid;
  readonly case_id: Uuid;
  readonly every_days: number;
  readonly sealed: Buffer;
  readonly started_by: Uuid;
  readonly started_at: Date;
}

export interface CriterionRow {
  readonly id: Uuid;
  readonly sealed: Buffer;
  readonly met_by: Uuid | null;
  readonly met_at: Date | null;
}

export interface ContactRow {
  readonly id: Uuid;
  readonly held_on: Day;
  readonly way: ContactWay;
  readonly reached: boolean;
  readonly sealed: Buffer | null;
  readonly recorded_by: Uuid;
}

/** Somebody who took part in a case, in one of the ways there are. */
export interface TraceRow {
  readonly case_id: Uuid;
  readonly member_id: Uuid;
  readonly took: TakenPart;
}

const LAST = prepared<AftercareRow>(
  'cases.aftercares.last',
  `select a.id, a.case_id, a.every_days, a.sealed, a.started_by, a.started_at from cases.aftercares a
   where a.case_id = $1::uuid order by a.started_at desc, a.id desc limit 1`,
);
const START = prepared(
  'cases.aftercares.insert',
  `insert into cases.aftercares (tenant_id, id, case_id, every_days, sealed, started_by, started_at)
   values ((select sec.t()), $1::uuid, $2::uuid, $3, $4, (select sec.m()), (select sec.now()))`,
);
const CRITERIA = prepared<CriterionRow>(
  'cases.aftercare_criteria.of',
  `select c.id, c.sealed, c.met_by, c.met_at from cases.aftercare_criteria c
   where c.case_id = $1::uuid and c.aftercare_id = $2::uuid order by c.position`,
);
const CRITERION = prepared(
  'cases.aftercare_criteria.insert',
  `insert into cases.aftercare_criteria (tenant_id, id, case_id, aftercare_id, position, sealed)
   values ((select sec.t()), $1::uuid, $2::uuid, $3::uuid, $4, $5)`,
);
const MEET = prepared(
  'cases.aftercare_criteria.meet',
  `update cases.aftercare_criteria set met_by = (select sec.m()), met_at = (select sec.now())
   where tenant_id = (select sec.t()) and id = $1::uuid and case_id = $2::uuid and met_at is null`,
);
const CONTACTS = prepared<ContactRow>(
  'cases.aftercare_contacts.of',
  `select c.id, c.held_on::text as held_on, c.way, c.reached, c.sealed, c.recorded_by from cases.aftercare_contacts c
   where c.case_id = $1::uuid and c.aftercare_id = $2::uuid order by c.held_on desc, c.recorded_at desc, c.id desc limit 200`,
);
const CONTACT = prepared(
  'cases.aftercare_contacts.insert',
  `insert into cases.aftercare_contacts (tenant_id, id, case_id, aftercare_id, held_on, way, reached, sealed, recorded_by, recorded_at)
   values ((select sec.t()), $1::uuid, $2::uuid, $3::uuid, $4::date, $5, $6, $7, (select sec.m()), (select sec.now()))`,
);
const TRACES = prepared<TraceRow>(
  'cases.aftercares.traces',
  `with wanted as (select w.case_id, w.signal_id from unnest($1::uuid[], $2::uuid[]) w (case_id, signal_id)),
     signals as (select case_id, signal_id from wanted union select j.case_id, j.signal_id from cases.case_signals j join wanted w on w.case_id = j.case_id)
   select s.case_id, g.member_id, 'WEIGHING' as took from signals s
     join cases.grants g on g.tenant_id = (select sec.t()) and g.object_id = s.signal_id and g.object_kind = 'SIGNAL'
   union select w.case_id, g.member_id, 'ACCESS' from wanted w
     join cases.grants g on g.tenant_id = (select sec.t()) and g.object_id = w.case_id and g.object_kind = 'CASE'
   union select w.case_id, i.member_id, 'CASE' from wanted w
     join cases.involvements i on i.tenant_id = (select sec.t()) and i.case_id = w.case_id
   union select w.case_id, m.owner_id, 'PLAN' from wanted w join cases.plan_measures m on m.case_id = w.case_id
   union select w.case_id, c.contributor_id, 'CONTRIBUTION' from wanted w join cases.contributions c on c.case_id = w.case_id
   union select w.case_id, p.member_id, 'SURROUNDINGS' from wanted w
     join cases.case_parties p on p.case_id = w.case_id and p.ended_at is null and p.member_id is not null`,
);

/** The last aftercare of a case. */
export const lastAftercare = async (tx: TenantTx, caseId: Uuid): Promise<AftercareRow | null> =>
  (await tx.read(LAST, [caseId]))[0] ?? null;

export const insertAftercare = (
  tx: TenantTx,
  row: Pick<AftercareRow, 'id' | 'case_id' | 'every_days' | 'sealed'>,
): Promise<number> => tx.write(START, [row.id, row.case_id, row.every_days, row.sealed]);

export const criteriaOf = (tx: TenantTx, { case_id, id }: AftercareRow): Promise<CriterionRow[]> =>
  tx.read(CRITERIA, [case_id, id]);

export const insertCriterion = (
  tx: TenantTx,
  { case_id, id }: Pick<AftercareRow, 'id' | 'case_id'>,
  criterion: { readonly id: Uuid; readonly position: number; readonly sealed: Buffer },
): Promise<number> => tx.write(CRITERION, [criterion.id, case_id, id, criterion.position, criterion.sealed]);

/** 0 when it is not there, or was met already. */
export const meetCriterion = (tx: TenantTx, id: Uuid, caseId: Uuid): Promise<number> => tx.write(MEET, [id, caseId]);

export const contactsOf = (tx: TenantTx, { case_id, id }: AftercareRow): Promise<ContactRow[]> =>
  tx.read(CONTACTS, [case_id, id]);

export const insertContact = (
  tx: TenantTx,
  { case_id, id }: AftercareRow,
  contact: Omit<ContactRow, 'recorded_by'>,
): Promise<number> =>
  tx.write(CONTACT, [contact.id, case_id, id, contact.held_on, contact.way, contact.reached, contact.sealed]);

/** Who took part in cases, in the weighing of their signals and around the person, as far as the caller may know. */
export const tracesOf = (
  tx: TenantTx,
  cases: readonly { readonly id: Uuid; readonly signal_id: Uuid }[],
): Promise<TraceRow[]> => tx.read(TRACES, [cases.map(({ id }) => id), cases.map(({ signal_id }) => signal_id)]);
