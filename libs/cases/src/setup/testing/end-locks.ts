import { type Prepared, prepared } from '@regiotafel/tenancy';
import { ME } from './table-adds.js';
import { access, type May } from './table-locks.js';

type Feature = 'plan' | 'escalation' | 'aftercare' | 'closing';

const may =
  (feature: Feature, action: string, kind: string): May =>
  (who, row, drawn) =>
    drawn.doors[feature].can(who, action, kind, { ...row, ...access(who, row, drawn) });
const ladder = (action: string) => may('escalation', action, 'Escalation');
const care = (action: string) => may('aftercare', action, 'Aftercare');
const closing = (action: string) => may('closing', action, 'Closing');

const OF_CASE = 'id::text as key, case_id as of, tenant_id';
const CARE = ['aftercares', 'aftercare_criteria', 'aftercare_contacts'];
const LADDER = ['escalations', 'mayor_notes', 'mayor_note_copies', 'mayor_decisions'];
const CLOSINGS = ['case_closings', 'case_reopenings'];

/** Tables of interests, the ladder, aftercare and closings: their rows, and who may see one. */
export const END_READS: readonly { table: string; columns: string; may: May }[] = [
  { table: 'interest_weighings', columns: OF_CASE, may: may('plan', 'read', 'CasePlan') },
  ...LADDER.map((table) => ({ table, columns: OF_CASE, may: ladder('read') })),
  ...CARE.map((table) => ({ table, columns: OF_CASE, may: care('read') })),
  ...CLOSINGS.map((table) => ({ table, columns: OF_CASE, may: closing('read') })),
];

/** What a command changes in them: only that an end criterion is met. */
export const END_CHANGES: readonly { table: string; set: string; where: string; columns: string; may: May }[] = [
  { table: 'aftercare_criteria', set: 'met_at = met_at', where: 'true', columns: OF_CASE, may: care('record') },
];

/** The columns of a row of each, and its values: `$1` the tenant, `$2` the case; `by` is who says so. */
const ROWS: Readonly<Record<string, readonly [columns: string, values: (by: string) => string]>> = {
  interest_weighings: [
    'prevails, holds_until, sealed, weighed_by, weighed_at',
    (by) => `'CARE', now(), 'x', ${by}, now()`,
  ],
  escalations: [
    'from_rung, to_rung, criteria, package, sealed, decided_by, decided_at',
    (by) => `'REGION', 'ZVH', '{}', '{}', 'x', ${by}, now()`,
  ],
  mayor_notes: ['year, count, sealed, written_by, written_at', (by) => `2026, 1, 'x', ${by}, now()`],
  mayor_note_copies: ['note_id, copy, printed_by, printed_at', (by) => `uuidv4(), 1, ${by}, now()`],
  mayor_decisions: [
    'decided_on, sealed, names_document, recorded_by, recorded_at',
    (by) => `now(), 'x', true, ${by}, now()`,
  ],
  aftercares: ['every_days, sealed, started_by, started_at', (by) => `30, 'x', ${by}, now()`],
  aftercare_criteria: ['aftercare_id, position, sealed', () => `uuidv4(), 0, 'x'`],
  aftercare_contacts: [
    'aftercare_id, held_on, way, reached, recorded_by, recorded_at',
    (by) => `uuidv4(), now(), 'PHONE', true, ${by}, now()`,
  ],
  case_closings: [
    'result, retention_class, retained_from, retained_until, sealed, no_care_sealed, decided_by, decided_at',
    (by) => `'NO_GROUND', 'CASE_FILE', now(), now() + interval '1 year', 'x', 'x', ${by}, now()`,
  ],
  case_reopenings: ['closing_id, sealed, decided_by, decided_at', (by) => `uuidv4(), 'x', ${by}, now()`],
};

/** The SQL that puts a row of each table beside every signal, which is a case of the same id. */
export const END_ROWS = Object.entries(ROWS).map(
  ([table, [columns, values]]) =>
    `insert into cases.${table} (tenant_id, id, case_id, ${columns}) select tenant_id, uuidv4(), id, ${values('id')} from cases.signals`,
);

const add = (table: string, allowed: May, by = ME): { insert: Prepared<unknown>; may: May } => {
  const [columns, values] = ROWS[table] ?? ['', () => ''];
  const name = by === ME ? table : `${table}_of_another`;
  const text = `insert into cases.${table} (tenant_id, id, case_id, ${columns}) values ($1::uuid, uuidv4(), $2::uuid, ${values(by)})`;
  return { insert: prepared(`test.add.${name}`, text), may: allowed };
};

const MAY_ADD: Readonly<Record<string, May>> = {
  interest_weighings: may('plan', 'write', 'CasePlan'),
  escalations: ladder('move'),
  mayor_notes: ladder('writeNote'),
  mayor_note_copies: ladder('printNote'),
  mayor_decisions: ladder('recordDecision'),
  case_closings: closing('close'),
  case_reopenings: closing('reopen'),
};

/** A row of each as a command adds it, and as nobody may: in the name of another. */
export const END_ADDS: readonly { insert: Prepared<unknown>; may: May }[] = [
  ...Object.entries(MAY_ADD).flatMap(([table, allowed]) => [add(table, allowed), add(table, () => false, 'uuidv4()')]),
  ...CARE.map((table) => add(table, care('arrange'))),
];
