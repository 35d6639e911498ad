import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';

/** A signal that was joined to a case; the reason is sealed with the key of the case. */
export interface JoinedRow {
  readonly tenant_id: Uuid;
  readonly case_id: Uuid;
  readonly signal_id: Uuid;
  readonly reason: Buffer;
  readonly joined_by: Uuid;
  readonly joined_at: Date;
}

const COLUMNS = 'j.tenant_id, j.case_id, j.signal_id, j.reason, j.joined_by, j.joined_at';

const OF_CASES = prepared<JoinedRow>(
  'cases.case_signals.of_cases',
  `select ${COLUMNS} from cases.case_signals j where j.case_id in (select unnest($1::uuid[])) order by j.joined_at desc, j.signal_id limit 500`,
);
const OF_SIGNALS = prepared<JoinedRow>(
  'cases.case_signals.of_signals',
  `select ${COLUMNS} from cases.case_signals j where j.signal_id in (select unnest($1::uuid[])) order by j.joined_at, j.case_id limit 500`,
);
const INSERT = prepared(
  'cases.case_signals.insert',
  `insert into cases.case_signals (tenant_id, case_id, signal_id, signal_tenant_id, reason, joined_by, joined_at)
   values ((select sec.t()), $1::uuid, $2::uuid, (select sec.t()), $3, (select sec.m()), (select sec.now()))`,
);
/** Cases of the own municipality that run and that the caller works on, for a theme. */
const JOINABLE = prepared<{ id: Uuid }>(
  'cases.case_files.joinable',
  `select c.id from cases.case_files c where c.tenant_id = (select sec.t()) and c.id in (select unnest((select cases.my_cases())))
     and c.theme = $1 and (c.exercise_id is null) = not $2::boolean and c.status in ('ACTIVE', 'MONITORING', 'AFTERCARE') order by c.opened_at desc, c.id limit 100`,
);

export const joinedOfCases = (tx: TenantTx, caseIds: readonly Uuid[]): Promise<JoinedRow[]> =>
  tx.read(OF_CASES, [caseIds]);

export const joinedOfSignals = (tx: TenantTx, signalIds: readonly Uuid[]): Promise<JoinedRow[]> =>
  tx.read(OF_SIGNALS, [signalIds]);

export const insertJoined = (tx: TenantTx, caseId: Uuid, signalId: Uuid, reason: Buffer): Promise<number> =>
  tx.write(INSERT, [caseId, signalId, reason]);

/** A signal of an exercise joins only cases of exercises, a real one only real ones. */
export const joinableCases = async (tx: TenantTx, theme: string, isExercise: boolean): Promise<Uuid[]> =>
  (await tx.read(JOINABLE, [theme, isExercise])).map(({ id }) => id);
