import { OperatorDoor, prepared } from '@regiotafel/tenancy';
import { type LeafFields, leafOf } from './leaf.js';

interface LoggedRow {
  readonly tenant_id: string;
  readonly id: string;
  readonly leaf: Buffer;
  readonly fields: LeafFields;
}

const MICROS = (column: string) => `(extract(epoch from ${column}) * 1000000)::bigint::text`;
const AFTER = 'where (tenant_id, id) > ($1::uuid, $2::uuid) order by tenant_id, id limit $3';

const AUDIT_ROWS = prepared<LoggedRow>(
  'evidence.audit_log.rows',
  `select tenant_id, id, leaf, array[tenant_id::text, id::text, operation_id::text, ${MICROS('at')}, actor_kind, actor_tenant_id::text,
     actor_member_id::text, actor_issuer, actor_subject, array_to_string(roles, ','), action, object_kind, object_id::text, purpose, result, hits::text] as fields
   from evidence.audit_log ${AFTER}`,
);
const PROCESSING_ROWS = prepared<LoggedRow>(
  'evidence.processing_log.rows',
  `select tenant_id, id, leaf, array[tenant_id::text, id::text, operation_id::text, activity, subject_id::text, status,
     ${MICROS('started_at')}, ${MICROS('ended_at')}] as fields
   from evidence.processing_log ${AFTER}`,
);

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
