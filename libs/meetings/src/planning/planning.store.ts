import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';

export type RunStatus = 'QUEUED' | 'RUNNING' | 'DONE' | 'CANCELLED' | 'FAILED' | 'STALE';

/** Weighted costs of a plan by level, lower is better. */
export interface Cost {
  readonly hard: number;
  readonly medium: number;
  readonly soft: number;
}

export interface RunRecord {
  readonly tenant_id: Uuid;
  readonly id: Uuid;
  readonly kind: 'PLAN' | 'REPAIR';
  readonly status: RunStatus;
  readonly meeting_id: Uuid | null;
  readonly requested_by: Uuid | null;
  readonly requested_at: Date;
  readonly started_at: Date | null;
  readonly finished_at: Date | null;
  readonly cancel_requested_at: Date | null;
  readonly seed: number;
  readonly planned: number | null;
  readonly unscheduled: number | null;
  readonly gap: number | null;
  readonly best: Cost | null;
  readonly bound: Cost | null;
  readonly error_code: string | null;
  readonly version: number;
}

const COLUMNS = `r.tenant_id, r.id, r.kind, r.status, r.meeting_id, r.requested_by, r.requested_at, r.started_at, r.finished_at, r.cancel_requested_at,
  r.seed, r.planned, r.unscheduled, r.gap, r.best, r.bound, r.error_code, r.version`;

export const RUNS_BY_ID = prepared<RunRecord>(
  'meetings.runs_by_id',
  `select ${COLUMNS} from meetings.planning_runs r where r.tenant_id = (select sec.r()) and r.id in (select unnest($1::uuid[]))`,
);
/** The runs of the region, the last one first. */
export const RECENT_RUNS = prepared<RunRecord>(
  'meetings.recent_runs',
  `select ${COLUMNS} from meetings.planning_runs r where r.tenant_id = (select sec.r()) order by r.requested_at desc, r.id desc limit $1`,
);
export const QUEUED_PLAN = prepared<RunRecord>(
  'meetings.queued_plan',
  `select ${COLUMNS} from meetings.planning_runs r where r.tenant_id = (select sec.r()) and r.kind = 'PLAN' and r.status = 'QUEUED' limit 1`,
);
/** The roles a member has in the region now; none when the seat has ended. Only a job may ask. */
const ROLES_NOW = prepared<{ readonly roles: readonly string[] | null }>(
  'meetings.roles_now',
  'select meetings.roles_of($1) as roles',
);
const PLAN_VERSION = prepared<{ readonly version: string }>(
  'meetings.plan_version',
  'select coalesce(max(v.version), 0)::text as version from meetings.plan_versions v where v.tenant_id = (select sec.r())',
);
const PLAN_VERSION_LOCKED = prepared<{ readonly version: string }>(
  'meetings.plan_version_locked',
  'select v.version::text as version from meetings.plan_versions v where v.tenant_id = (select sec.r()) for update',
);

const INSERT_RUN = prepared(
  'meetings.planning_runs.insert',
  `insert into meetings.planning_runs (tenant_id, id, kind, status, meeting_id, requested_by, requested_at, seed)
   values ((select sec.r()), $1, $2, 'QUEUED', $3, (select sec.m()), (select sec.now()), $4)`,
);
const START_RUN = prepared(
  'meetings.planning_runs.start',
  `update meetings.planning_runs set status = 'RUNNING', started_at = coalesce(started_at, (select sec.now())), version = version + 1
   where tenant_id = (select sec.r()) and id = $1 and status in ('QUEUED', 'RUNNING') and cancel_requested_at is null`,
);
const SUPERSEDE = prepared(
  'meetings.planning_runs.supersede',
  `update meetings.planning_runs set status = 'STALE', finished_at = (select sec.now()), version = version + 1
   where tenant_id = (select sec.r()) and kind = 'PLAN' and status = 'QUEUED' and requested_at <= $2 and id <> $1`,
);
const FINISH_RUN = prepared(
  'meetings.planning_runs.finish',
  `update meetings.planning_runs set status = 'DONE', finished_at = (select sec.now()), snapshot_version = $2::bigint, rules_version = $3,
     planned = $4, unscheduled = $5, gap = $6, best = $7::jsonb, bound = $8::jsonb, version = version + 1
   where tenant_id = (select sec.r()) and id = $1 and status = 'RUNNING'`,
);
const END_RUN = prepared(
  'meetings.planning_runs.end',
  `update meetings.planning_runs set status = $2, error_code = $3, finished_at = (select sec.now()), version = version + 1
   where tenant_id = (select sec.r()) and id = $1 and status in ('QUEUED', 'RUNNING')`,
);
const CANCEL_RUN = prepared(
  'meetings.planning_runs.cancel',
  `update meetings.planning_runs set status = 'CANCELLED', cancel_requested_at = (select sec.now()), finished_at = (select sec.now()), version = version + 1
   where tenant_id = (select sec.r()) and id = $1 and status in ('QUEUED', 'RUNNING')`,
);

/** How a run ended well. */
export interface RunResult {
  readonly snapshotVersion: string;
  readonly rulesVersion: number;
  readonly planned: number;
  readonly unscheduled: number;
  readonly gap: number | null;
  readonly best: Cost | null;
  readonly bound: Cost | null;
}

type NewRun = Pick<RunRecord, 'id' | 'kind' | 'meeting_id' | 'seed'>;

export const insertRun = (tx: TenantTx, { id, kind, meeting_id, seed }: NewRun): Promise<number> =>
  tx.write(INSERT_RUN, [id, kind, meeting_id, seed]);

/** Each answers how many rows changed: none when the run has ended or is cancelled. */
export const startRun = (tx: TenantTx, id: Uuid): Promise<number> => tx.write(START_RUN, [id]);
export const finishRun = (tx: TenantTx, id: Uuid, result: RunResult): Promise<number> => {
  const { snapshotVersion, rulesVersion, planned, unscheduled, gap, best, bound } = result;
  const costs = [best && JSON.stringify(best), bound && JSON.stringify(bound)];
  return tx.write(FINISH_RUN, [id, snapshotVersion, rulesVersion, planned, unscheduled, gap, ...costs]);
};
export const endRun = (tx: TenantTx, id: Uuid, status: 'FAILED' | 'STALE', code: string | null): Promise<number> =>
  tx.write(END_RUN, [id, status, code]);
export const cancelRun = (tx: TenantTx, id: Uuid): Promise<number> => tx.write(CANCEL_RUN, [id]);

/** The roles a member has in the region now; none when the seat has ended. */
export const rolesNow = async (tx: TenantTx, memberId: Uuid): Promise<readonly string[]> =>
  (await tx.read(ROLES_NOW, [memberId]))[0]?.roles ?? [];

/** Older plans of the region that still wait are overtaken by this one. */
export const supersede = (
  tx: TenantTx,
  { id, requested_at }: Pick<RunRecord, 'id' | 'requested_at'>,
): Promise<number> => tx.write(SUPERSEDE, [id, requested_at]);

/** The count of all changes a plan of the region rests on. */
export const planVersion = async (tx: TenantTx): Promise<string> => (await tx.read(PLAN_VERSION))[0]?.version ?? '0';

/** The same, kept from changing until the transaction ends. */
export const lockPlanVersion = async (tx: TenantTx): Promise<string> =>
  (await tx.read(PLAN_VERSION_LOCKED))[0]?.version ?? '0';
