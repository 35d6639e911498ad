import { OperatorDoor, prepared } from '@regiotafel/tenancy';
import { type LeafFields, leafOf } from './leaf.js';

interface LoggedRow {
  readonly tenant_id: string;
  readonly id: string;
  readonly leaf: Buffer;
  readonly fields: LeafFields;
}

type Columns = Readonly<Record<string, string>>;

const micros = (column: string): string => `(extract(epoch from ${column}) * 1000000)::bigint::text`;
const plain = (...columns: readonly string[]): Columns =>
  Object.fromEntries(columns.map((column) => [column, `${column}::text`]));

/** Every column of the audit log but its leaf, in the order in which it is hashed, and as the text that is. */
export const AUDIT_LEAF: Columns = {
  ...plain('tenant_id', 'id', 'operation_id', 'trace_id'),
  at: micros('at'),
  ...plain('actor_kind', 'actor_tenant_id', 'actor_member_id', 'actor_issuer', 'actor_subject', 'roles', 'action'),
  ...plain('object_kind', 'object_id', 'purpose', 'on_behalf_of', 'break_glass', 'result', 'origin'),
  criteria_hash: `encode(criteria_hash, 'hex')`,
  ...plain('hits', 'xid'),
};
/** The same of the processing log. */
export const PROCESSING_LEAF: Columns = {
  ...plain('tenant_id', 'id', 'operation_id', 'trace_id', 'activity', 'subject_id', 'status'),
  started_at: micros('started_at'),
  ended_at: micros('ended_at'),
  xid: 'xid::text',
};

const rowsOf = (table: string, columns: Columns) =>
  prepared<LoggedRow>(
    `evidence.${table}.rows`,
    `select tenant_id, id, leaf, array[${Object.values(columns).join(', ')}] as fields from evidence.${table}
     where (tenant_id, id) > ($1::uuid, $2::uuid) order by tenant_id, id limit $3`,
  );
const AUDIT_ROWS = rowsOf('audit_log', AUDIT_LEAF);
const PROCESSING_ROWS = rowsOf('processing_log', PROCESSING_LEAF);

const BATCH = 5_000;
const START = '00000000-0000-0000-0000-000000000000';

/** What a verification found. */
export interface LogVerification {
  readonly rows: number;
  /** Ids of rows whose content is not what was hashed when they were written. */
  readonly changed: readonly string[];
}

/**
 * Recomputes every leaf of both logs from the row itself. Reads past the policies, so it runs under the migrator's login
 * in the role of the auditor.
 */
export const verifyLog = async (databaseUrl: string): Promise<LogVerification> =>
  new OperatorDoor(databaseUrl, 'rt_auditor').run(async (tx) => {
    const changed: string[] = [];
    let rows = 0;
    for (const query of [AUDIT_ROWS, PROCESSING_ROWS]) {
      let [tenant, id] = [START, START];
      for (;;) {
        const batch = await tx.read(query, [tenant, id, BATCH]);
        rows += batch.length;
        changed.push(...batch.filter((row) => !leafOf(row.fields).equals(row.leaf)).map((row) => row.id));
        const last = batch.at(-1);
        if (!last || batch.length < BATCH) break;
        [tenant, id] = [last.tenant_id, last.id];
      }
    }
    return { rows, changed };
  });
