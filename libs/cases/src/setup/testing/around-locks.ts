import { prepared } from '@regiotafel/tenancy';
import type { CASE_ADDS } from './table-adds.js';
import { access, type CHANGES, type May, type READS } from './table-locks.js';

const reference =
  (action: string): May =>
  (who, row, drawn) =>
    drawn.doors.reference.can(who, action, 'Reference', { ...row, ...access(who, row, drawn) });
const tally =
  (action: string): May =>
  (who, row, drawn) =>
    drawn.doors.uniformity.can(who, action, 'Tally', row);

const duplicate =
  (action: string, kind: string): May =>
  (who, row, drawn) =>
    drawn.doors.duplicate.can(who, action, kind, { ...row, ...access(who, row, drawn) });

const joining =
  (action: string): May =>
  (who, row, drawn) =>
    drawn.doors.joining.can(who, action, 'JoinedSignal', {
      ...row,
      ...access(who, row, drawn),
      joined_by: who.memberId,
    });

const REFERENCE = 'id::text as key, object_id as of, tenant_id, object_kind';
const JOINED = 'case_id::text as key, case_id as of, tenant_id';
const IN_REGION = 'tenant_id::text as key, tenant_id as of, tenant_id';
const MARK = 'offer_id::text as key, signal_id as of, tenant_id, municipality_id';
const NOTICE = 'id::text as key, signal_id as of, tenant_id, municipality_id';
const TALLY = 'tenant_id || kind as key, tenant_id as of, tenant_id';

/** Tables around weighing and case: numbers elsewhere, sums of how uniformly a region judges. */
const READ: typeof READS = [
  { table: 'external_references', columns: REFERENCE, may: reference('read') },
  { table: 'case_signals', columns: JOINED, may: joining('read') },
  { table: 'weighing_tallies', columns: TALLY, may: tally('read') },
  { table: 'duplicate_checks', columns: IN_REGION, may: duplicate('read', 'DuplicateCheck') },
  { table: 'subject_marks', columns: MARK, may: duplicate('read', 'SubjectMark') },
  { table: 'duplicate_notices', columns: NOTICE, may: duplicate('read', 'DuplicateNotice') },
  { table: 'duplicate_holds', columns: MARK, may: duplicate('read', 'DuplicateHold') },
];

const CHANGED: typeof CHANGES = [
  {
    table: 'weighing_tallies',
    set: 'weighings = weighings + 1',
    where: 'true',
    columns: TALLY,
    may: tally('count'),
  },
  {
    table: 'duplicate_notices',
    set: 'handled_at = handled_at',
    where: 'true',
    columns: NOTICE,
    may: duplicate('handle', 'DuplicateNotice'),
  },
];

/** Rows that stand in the tenant of an object: `$1` its tenant, `$2` the object. */
const REFERENCE_ADDED: typeof CASE_ADDS = ['SIGNAL', 'CASE'].map((object_kind) => ({
  insert: prepared(
    `test.add.external_references.${object_kind}`,
    `insert into cases.external_references (tenant_id, id, object_kind, object_id, system, sealed, blind, added_by, added_at)
     values ($1::uuid, uuidv4(), '${object_kind}', $2::uuid, 'OTHER', 'x', sha256('add'), coalesce((select sec.m()), $2), now())`,
  ),
  may: (who, row, drawn) => reference('add')(who, { ...row, object_kind }, drawn),
}));

const CASE_ADDED: typeof CASE_ADDS = [
  ...REFERENCE_ADDED,
  {
    insert: prepared(
      'test.add.case_signals',
      `insert into cases.case_signals (tenant_id, case_id, signal_id, signal_tenant_id, reason, joined_by, joined_at)
       values ($1::uuid, $2::uuid, uuidv4(), $1, 'x', coalesce((select sec.m()), $2), now())`,
    ),
    may: joining('join'),
  },
];

/** Rows that stand in the region: `$1` the region, `$2` a weighing. */
const TABLE_ADDED: typeof CASE_ADDS = [
  {
    insert: prepared(
      'test.add.weighing_tallies',
      `insert into cases.weighing_tallies (tenant_id, theme, month, kind, code, weighings, unanimous, judgements, same, yes, no)
       select $1::uuid, 'T', '2026-04-01', 'OUTCOME', 'X', 1, 0, 0, 0, 0, 0 where $2::uuid is not null`,
    ),
    may: tally('count'),
  },
  {
    insert: prepared(
      'test.add.duplicate_checks',
      `insert into cases.duplicate_checks (tenant_id, version, is_on, decided_by, decided_at) values ($1::uuid, 1000, false, $2::uuid, now())`,
    ),
    may: duplicate('decide', 'DuplicateCheck'),
  },
  {
    insert: prepared(
      'test.add.subject_marks',
      `insert into cases.subject_marks (tenant_id, offer_id, municipality_id, signal_id, mark, made_at)
       values ($1::uuid, uuidv4(), (select sec.t()), $2::uuid, sha256('x'), now())`,
    ),
    may: (who, row, drawn) => duplicate('lay', 'SubjectMark')(who, { ...row, municipality_id: who.tenantId }, drawn),
  },
  {
    insert: prepared(
      'test.add.duplicate_notices',
      `insert into cases.duplicate_notices (tenant_id, id, municipality_id, signal_id, other_municipality_id, other_signal_id, told_at)
       values ($1::uuid, uuidv4(), uuidv4(), uuidv4(), uuidv4(), 'ffffffff-ffff-4fff-bfff-ffffffffffff', now() + 0 * length($2::text) * interval '1 day')`,
    ),
    may: duplicate('tell', 'DuplicateNotice'),
  },
  {
    insert: prepared(
      'test.add.duplicate_holds',
      `insert into cases.duplicate_holds (tenant_id, offer_id, municipality_id, signal_id, due_at)
       values ($1::uuid, uuidv4(), uuidv4(), $2::uuid, now())`,
    ),
    may: duplicate('hold', 'DuplicateHold'),
  },
];

/** Policies that would open too much, as a test plants them. */
const HOLES: readonly [string, string][] = [
  ['weighing_tallies', "(select sec.has(array['LIAISON']))"],
  ['case_signals', "(select sec.has(array['LIAISON']))"],
  ['external_references', "(select sec.has(array['LIAISON']))"],
  ['subject_marks', "(select sec.has(array['COORDINATOR']))"],
  ['duplicate_notices', "(select sec.has(array['LIAISON']))"],
  ['duplicate_holds', "(select sec.has(array['LIAISON']))"],
];

export const AROUND = { reads: READ, changes: CHANGED, caseAdds: CASE_ADDED, tableAdds: TABLE_ADDED, holes: HOLES };
