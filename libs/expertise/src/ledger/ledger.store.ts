import type { Day, Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';

export const LEDGER_KINDS = ['RESERVED', 'WORKED', 'RELEASED'] as const;
export type LedgerKind = (typeof LEDGER_KINDS)[number];

export interface LedgerRecord {
  readonly tenant_id: Uuid;
  readonly id: Uuid;
  readonly request_id: Uuid;
  readonly expert_id: Uuid;
  readonly member_id: Uuid;
  readonly municipality_id: Uuid;
  readonly lender_organisation_id: Uuid | null;
  readonly lender_municipality_id: Uuid | null;
  readonly kind: LedgerKind;
  readonly hours: number;
  readonly day: Day;
  /** Whether the reader has a conflict of interest here. */
  readonly blocked: boolean;
}

const COLUMNS = `l.tenant_id, l.id, l.request_id, l.expert_id, l.member_id, l.municipality_id, l.lender_organisation_id, l.lender_municipality_id, l.kind,
  l.hours::float8 as hours, l.day::text as day,
  exists (select from expertise.conflict_blocks b where b.tenant_id = l.tenant_id and b.member_id = (select sec.m()) and b.lifted_on is null
    and b.subject_id in (l.municipality_id, l.pool_card_id, l.request_id)) as blocked`;
const COORDINATES = "(select sec.has(array['COORDINATOR']))";
const LIAISES = "(select sec.has(array['LIAISON']))";
const BORROWS = `${LIAISES} and l.municipality_id = (select sec.t())`;
const LENDS = `${LIAISES} and l.lender_municipality_id = (select sec.t())`;
const WORKS = "(select sec.has(array['EXPERT'])) and l.member_id = (select sec.m())";
/** A branch per part somebody can have in a line; no line is in two. */
const BRANCHES = [
  COORDINATES,
  `not ${COORDINATES} and ${BORROWS}`,
  `not ${COORDINATES} and ${LENDS} and l.municipality_id <> (select sec.t())`,
  `not ${COORDINATES} and ${WORKS} and not (${BORROWS}) and (${LENDS}) is not true`,
];

const branch = (part: string): string => `(select ${COLUMNS} from expertise.ledger_entries l
  where l.tenant_id = (select sec.r()) and ${part} and (l.day, l.id) < ($1::date, $2::uuid)
    and ($4::text is null or l.kind = $4) and ($5::uuid is null or l.municipality_id = $5)
    and ($6::date is null or l.day >= $6) and ($7::date is null or l.day <= $7)
  order by l.day desc, l.id desc limit $3)`;

export const LEDGER = prepared<LedgerRecord>(
  'expertise.ledger',
  `select * from (${BRANCHES.map(branch).join(' union all ')}) as page order by page.day desc, page.id desc limit $3`,
);

/** A line to write; who lends follows from the expert. */
export interface LedgerInsert {
  readonly id: Uuid;
  readonly requestId: Uuid;
  readonly municipalityId: Uuid;
  readonly poolCardId: Uuid | null;
  readonly expertId: Uuid;
  readonly kind: LedgerKind;
  readonly hours: number;
  readonly day: Day;
}

const INSERT = prepared(
  'expertise.ledger.insert',
  `insert into expertise.ledger_entries (tenant_id, id, request_id, municipality_id, pool_card_id, expert_id, member_id, lender_organisation_id,
     lender_municipality_id, kind, hours, day)
   select e.tenant_id, $1::uuid, $2::uuid, $3::uuid, $4::uuid, e.id, e.member_id, e.organisation_id, e.employer_municipality_id, $6, $7, $8::date
   from expertise.experts e where e.tenant_id = (select sec.r()) and e.id = $5::uuid`,
);

/** Answers 0 when the writer cannot see the expert. */
export const insertEntry = (tx: TenantTx, row: LedgerInsert): Promise<number> =>
  tx.write(INSERT, [
    row.id,
    row.requestId,
    row.municipalityId,
    row.poolCardId,
    row.expertId,
    row.kind,
    row.hours,
    row.day,
  ]);
