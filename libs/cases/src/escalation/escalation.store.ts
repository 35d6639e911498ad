import type { Day, Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';
import type { PackagePart, Rung } from '../domain/escalation.js';

interface OfCase {
  readonly id: Uuid;
  readonly case_id: Uuid;
  readonly sealed: Buffer;
}

export interface EscalationRow extends OfCase {
  readonly from_rung: Rung;
  readonly to_rung: Rung;
  /** In the clear in a row from before they were sealed; null in every other. */
  readonly criteria: readonly string[] | null;
  readonly package: readonly PackagePart[];
  readonly answer_by: Day | null;
  /** A colleague; null for somebody without a seat, such as a mayor. */
  readonly receiver_id: Uuid | null;
  /** The access that went along; null when nothing was shared that way. */
  readonly grant_id: Uuid | null;
  /** Of identity that waits, or waited, for a second person. */
  readonly identity_grant_id: Uuid | null;
  readonly decided_by: Uuid;
  readonly decided_at: Date;
}

export interface NoteRow extends OfCase {
  readonly year: number;
  readonly count: number;
  readonly copies: number;
  readonly written_by: Uuid;
  readonly written_at: Date;
}

export interface DecisionRow extends OfCase {
  readonly note_id: Uuid | null;
  readonly decided_on: Day;
  /** The signed document among those of the case. */
  readonly document_id: Uuid | null;
  /** It is named in the words. */
  readonly names_document: boolean;
  /** When it follows; null when it is there. */
  readonly document_by: Day | null;
  /** The row that this one takes the place of, since its document is there. */
  readonly completes: Uuid | null;
  readonly recorded_by: Uuid;
  readonly recorded_at: Date;
}

const STEPS = prepared<EscalationRow>(
  'cases.escalations.of_cases',
  `select e.id, e.case_id, e.sealed, e.from_rung, e.to_rung, e.criteria, e.package, e.answer_by::text as answer_by, e.receiver_id, e.grant_id, e.identity_grant_id, e.decided_by, e.decided_at
   from cases.escalations e where e.case_id in (select unnest($1::uuid[])) order by e.decided_at desc, e.id desc`,
);
const STEP = prepared(
  'cases.escalations.insert',
  `insert into cases.escalations (tenant_id, id, case_id, sealed, from_rung, to_rung, package, answer_by, receiver_id, grant_id, identity_grant_id, decided_by, decided_at)
   values ((select sec.t()), $1::uuid, $2::uuid, $3, $4, $5, $6::text[], $7::date, $8::uuid, $9::uuid, $10::uuid, (select sec.m()), (select sec.now()))`,
);
const NOTES = prepared<NoteRow>(
  'cases.mayor_notes.of_cases',
  `select n.id, n.case_id, n.sealed, n.year, n.count, n.written_by, n.written_at,
     (select count(*)::int from cases.mayor_note_copies c where c.case_id = n.case_id and c.note_id = n.id) as copies
   from cases.mayor_notes n where n.case_id in (select unnest($1::uuid[])) order by n.year desc, n.count desc`,
);
const NUMBER = prepared<{ last: number }>(
  'cases.note_counters.next',
  `insert into cases.note_counters as c (tenant_id, year, last) values ((select sec.t()), $1, 1)
   on conflict (tenant_id, year) do update set last = c.last + 1 returning last`,
);
const NOTE = prepared(
  'cases.mayor_notes.insert',
  `insert into cases.mayor_notes (tenant_id, id, case_id, sealed, year, count, written_by, written_at)
   values ((select sec.t()), $1::uuid, $2::uuid, $3, $4, $5, (select sec.m()), (select sec.now()))`,
);
const COPY = prepared(
  'cases.mayor_note_copies.insert',
  `insert into cases.mayor_note_copies (tenant_id, id, case_id, note_id, copy, printed_by, printed_at)
   values ((select sec.t()), uuidv4(), $1::uuid, $2::uuid, $3, (select sec.m()), (select sec.now()))`,
);
const DECISIONS = prepared<DecisionRow>(
  'cases.mayor_decisions.of_cases',
  `select d.id, d.case_id, d.sealed, d.note_id, d.document_id, d.names_document, d.document_by::text as document_by, d.completes, d.decided_on::text as decided_on, d.recorded_by, d.recorded_at
   from cases.mayor_decisions d where d.case_id in (select unnest($1::uuid[])) order by d.decided_on desc, d.id desc`,
);
const DECISION = prepared(
  'cases.mayor_decisions.insert',
  `insert into cases.mayor_decisions (tenant_id, id, case_id, sealed, note_id, decided_on, document_id, names_document, document_by, completes, recorded_by, recorded_at)
   values ((select sec.t()), $1::uuid, $2::uuid, $3, $4::uuid, $5::date, $6::uuid, $7, $8::date, $9::uuid, (select sec.m()), (select sec.now()))`,
);

/** The steps of cases on the ladder, the last one first. */
export const escalationsOf = (tx: TenantTx, caseIds: readonly Uuid[]): Promise<EscalationRow[]> =>
  tx.read(STEPS, [caseIds]);

export const insertEscalation = (
  tx: TenantTx,
  row: Omit<EscalationRow, 'criteria' | 'decided_by' | 'decided_at'>,
): Promise<number> =>
  tx.write(STEP, [
    row.id,
    row.case_id,
    row.sealed,
    row.from_rung,
    row.to_rung,
    row.package,
    row.answer_by,
    row.receiver_id,
    row.grant_id,
    row.identity_grant_id,
  ]);

export const notesOf = (tx: TenantTx, caseIds: readonly Uuid[]): Promise<NoteRow[]> => tx.read(NOTES, [caseIds]);

/** The next number of a note in a year of the caller's municipality. */
export const nextNote = async (tx: TenantTx, year: number): Promise<number> =>
  (await tx.read(NUMBER, [year]))[0]?.last ?? 1;

export const insertNote = (tx: TenantTx, row: OfCase & { year: number; count: number }): Promise<number> =>
  tx.write(NOTE, [row.id, row.case_id, row.sealed, row.year, row.count]);

/** Conflicts when somebody printed the same copy at the same time. */
export const insertCopy = (tx: TenantTx, { case_id, id, copies }: NoteRow): Promise<number> =>
  tx.write(COPY, [case_id, id, copies + 1]);

export const decisionsOf = (tx: TenantTx, caseIds: readonly Uuid[]): Promise<DecisionRow[]> =>
  tx.read(DECISIONS, [caseIds]);

/** Conflicts when somebody named the same document at the same time. */
export const insertDecision = (tx: TenantTx, row: Omit<DecisionRow, 'recorded_by' | 'recorded_at'>): Promise<number> =>
  tx.write(DECISION, [
    row.id,
    row.case_id,
    row.sealed,
    row.note_id,
    row.decided_on,
    row.document_id,
    row.names_document,
    row.document_by,
    row.completes,
  ]);
