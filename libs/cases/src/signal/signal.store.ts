import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';
import type { FieldSet } from '../domain/field-set.js';
import type { QuestionEnd } from '../domain/reporter-question.js';
import type { ReporterType } from '../domain/reporter.js';
import type { Conclusion, ReporterStep, ReviewState, SignalStatus } from '../domain/signal.js';
import type { Escalation } from '../domain/signal-clocks.js';

/** A signal without its sealed parts, and what of it is granted to the caller by name. */
export interface SignalRow {
  readonly tenant_id: Uuid;
  readonly id: Uuid;
  readonly region_id: Uuid | null;
  readonly subject_id: Uuid | null;
  readonly theme: string;
  readonly channel: 'FORM' | 'PHONE' | 'INTERNAL' | 'OTHER_SYSTEM';
  readonly reporter_type: ReporterType;
  readonly status: SignalStatus;
  readonly version: number;
  readonly received_at: Date;
  readonly received_text: string;
  readonly acknowledge_by: Date;
  readonly acknowledged_at: Date | null;
  readonly feedback_by: Date;
  readonly due_at: Date | null;
  readonly due_text: string | null;
  readonly escalation: Escalation;
  readonly escalate_at: Date | null;
  /** The last one of the desk. */
  readonly conclusion: Conclusion | null;
  readonly review: ReviewState | null;
  readonly review_asked_by: Uuid | null;
  readonly care_confirmed_at: Date | null;
  /** The signal that it was split from. */
  readonly split_from: Uuid | null;
  /** The exercise that it belongs to; null for a real one. */
  readonly exercise_id: Uuid | null;
  readonly granted: boolean;
  /** The case that it became is restricted to others for a while. */
  readonly closed: boolean;
  readonly field_sets: readonly FieldSet[];
}

const grantedFor = (fieldSet: FieldSet) =>
  `case when array_position((select cases.my_grants('${fieldSet}')), s.id) is not null then '${fieldSet}' end`;

const COLUMNS = `s.tenant_id, s.id, s.region_id, s.subject_id, s.theme, s.channel, s.reporter_type, s.status, s.version,
  s.received_at, s.received_at::text as received_text, s.acknowledge_by, s.acknowledged_at, s.feedback_by,
  s.due_at, s.due_at::text as due_text, s.escalation, s.escalate_at, s.conclusion, s.review, s.review_asked_by, s.care_confirmed_at, s.split_from, s.exercise_id,
  array_position((select cases.my_grants()), s.id) is not null as granted,
  array_position((select cases.closed_to_me()), s.id) is not null as closed,
  array_remove(array[${(['NARRATIVE', 'INTERPRETATION', 'IDENTITY'] as const).map(grantedFor).join(', ')}], null) as field_sets`;

const FILTER = `($1::text[] is null or s.status = any ($1)) and ($2::text is null or s.theme = $2) and (not $3::boolean or s.due_at < (select sec.now()))
     and (not $4::boolean or s.due_at is not null)`;

const BY_IDS = prepared<SignalRow>(
  'cases.signals.by_ids',
  `select ${COLUMNS} from cases.signals s where s.id in (select unnest($1::uuid[]))`,
);
const BY_RECEIVED = prepared<SignalRow>(
  'cases.signals.by_received',
  `select ${COLUMNS} from cases.signals s where s.tenant_id = (select sec.t()) and ${FILTER}
     and (s.received_at, s.id) < ($5::timestamptz, $6::uuid)
   order by s.received_at desc, s.id desc limit $7`,
);
const BY_DUE = prepared<SignalRow>(
  'cases.signals.by_due',
  `select ${COLUMNS} from cases.signals s where s.tenant_id = (select sec.t()) and s.due_at is not null and ${FILTER}
     and (s.due_at, s.id) > ($5::timestamptz, $6::uuid)
   order by s.due_at, s.id limit $7`,
);
const COUNT = prepared<{ signals: number }>(
  'cases.signals.count',
  `select count(*)::int as signals from cases.signals s where s.tenant_id = (select sec.t()) and ${FILTER}`,
);
const INSERT = prepared(
  'cases.signals.insert',
  `insert into cases.signals (tenant_id, id, region_id, subject_id, theme, channel, reporter_type, status, received_at, acknowledge_by,
     feedback_by, due_at, escalate_at, split_from, exercise_id)
   values ((select sec.t()), $1::uuid, $2::uuid, $3::uuid, $4, $5, $6, 'RECEIVED', $7, $8, $9, $8, $8, $10::uuid, $11::uuid)`,
);
const MOVE = prepared(
  'cases.signals.move',
  `update cases.signals set status = $3, due_at = $4, version = version + 1,
     acknowledged_at = coalesce(acknowledged_at, $5), acknowledged_by = case when $5::timestamptz is null then acknowledged_by else (select sec.m()) end,
     escalation = case when $5::timestamptz is null then escalation else 0 end,
     escalate_at = case when $4::timestamptz is null then null when $5::timestamptz is null then escalate_at else feedback_by end
   where tenant_id = (select sec.t()) and id = $1::uuid and version = $2`,
);
const SHOW_REPORTER = prepared(
  'cases.signal_status.show',
  `update cases.signal_status set step = $2 where tenant_id = (select sec.t()) and id = $1::uuid
     and array_position(array['RECEIVED', 'IN_PROGRESS', 'ASSESSED', 'CLOSED'], step) < array_position(array['RECEIVED', 'IN_PROGRESS', 'ASSESSED', 'CLOSED'], $2)`,
);
const END_QUESTION = prepared(
  'cases.signal_questions.end',
  `update cases.signal_questions set dropped_at = (select sec.now()), dropped_because = $2
   where tenant_id = (select sec.t()) and signal_id = $1::uuid and answered_at is null and dropped_at is null`,
);
const CONCLUDE = prepared(
  'cases.signals.conclude',
  `update cases.signals set conclusion = $2, review = null, review_asked_by = null, care_confirmed_at = null
   where tenant_id = (select sec.t()) and id = $1::uuid`,
);
const REVIEW = prepared(
  'cases.signals.review',
  'update cases.signals set review = $2, review_asked_by = $3::uuid where tenant_id = (select sec.t()) and id = $1::uuid',
);
const CARE_CONFIRMED = prepared(
  'cases.signals.care_confirmed',
  `update cases.signals set care_confirmed_at = $2
   where tenant_id = (select sec.t()) and id = $1::uuid and status = 'REDIRECTED_TO_CARE' and care_confirmed_at is null`,
);
const ESCALATE = prepared(
  'cases.signals.escalate',
  `update cases.signals set escalation = $3, escalate_at = $4
   where tenant_id = (select sec.t()) and id = $1::uuid and escalation = $2 and due_at is not null`,
);
const HOLIDAYS = prepared<{ day: string }>(
  'cases.holidays',
  `select day::text as day from reference.holidays where day between $1::date and $1::date + 400`,
);

/** What a list of signals shows. A null means any. */
export interface SignalFilter {
  readonly statuses: readonly SignalStatus[] | null;
  readonly theme: string | null;
  /** Only what is past its deadline. */
  readonly overdue: boolean;
  /** Only what waits for something. */
  readonly waiting: boolean;
}
export type SignalOrder = 'RECEIVED' | 'DUE';

export interface SignalSlice {
  readonly order: SignalOrder;
  /** Timestamp text and id of the row before the first. */
  readonly after: readonly [string, string] | null;
  readonly limit: number;
}

/** A new signal, already clocked. */
export interface SignalInsert {
  readonly id: Uuid;
  readonly regionId: Uuid | null;
  readonly subjectId: Uuid | null;
  readonly theme: string;
  readonly channel: SignalRow['channel'];
  readonly reporterType: ReporterType;
  readonly receivedAt: Date;
  readonly acknowledgeBy: Date;
  readonly feedbackBy: Date;
  readonly splitFrom: Uuid | null;
  readonly exerciseId: Uuid | null;
}

export const signalsByIds = (tx: TenantTx, ids: readonly Uuid[]): Promise<SignalRow[]> => tx.read(BY_IDS, [ids]);

export const signalById = async (tx: TenantTx, id: Uuid): Promise<SignalRow | null> =>
  (await signalsByIds(tx, [id]))[0] ?? null;

/** Where a list begins: before every row of its order. */
const START: Readonly<Record<SignalOrder, readonly [string, string]>> = {
  RECEIVED: ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'],
  DUE: ['-infinity', '00000000-0000-0000-0000-000000000000'],
};

const matching = ({ statuses, theme, overdue, waiting }: SignalFilter) => [statuses, theme, overdue, waiting];

export const signalSlice = (tx: TenantTx, filter: SignalFilter, slice: SignalSlice): Promise<SignalRow[]> => {
  const [at, id] = slice.after ?? START[slice.order];
  const values = [...matching(filter), at, id, slice.limit];
  return tx.read(slice.order === 'DUE' ? BY_DUE : BY_RECEIVED, values);
};

export const countSignals = async (tx: TenantTx, filter: SignalFilter): Promise<number> =>
  (await tx.read(COUNT, matching(filter)))[0]?.signals ?? 0;

export const insertSignal = (tx: TenantTx, signal: SignalInsert): Promise<number> =>
  tx.write(INSERT, [
    signal.id,
    signal.regionId,
    signal.subjectId,
    signal.theme,
    signal.channel,
    signal.reporterType,
    signal.receivedAt,
    signal.acknowledgeBy,
    signal.feedbackBy,
    signal.splitFrom,
    signal.exerciseId,
  ]);

/** Moves a signal of this version on; 0 when someone else was first. Acknowledged, the term of feedback is watched as that of the acknowledgement was. */
export const moveSignal = (
  tx: TenantTx,
  signal: Pick<SignalRow, 'id' | 'version'>,
  to: { status: SignalStatus; dueAt: Date | null; acknowledgedAt: Date | null },
): Promise<number> => tx.write(MOVE, [signal.id, signal.version, to.status, to.dueAt, to.acknowledgedAt]);

/** What the page of a reporter says only rises: nothing on it tells that a signal came back. */
export const showReporter = (tx: TenantTx, id: Uuid, step: ReporterStep): Promise<number> =>
  tx.write(SHOW_REPORTER, [id, step]);

/** Ends the question to its reporter that is open, if any. */
export const endQuestion = (tx: TenantTx, signalId: Uuid, because: QuestionEnd): Promise<number> =>
  tx.write(END_QUESTION, [signalId, because]);

/** What the desk made of it last; whatever was asked about an earlier conclusion is over. */
export const concludeSignal = (tx: TenantTx, id: Uuid, conclusion: Conclusion): Promise<number> =>
  tx.write(CONCLUDE, [id, conclusion]);

export const reviewSignal = (
  tx: TenantTx,
  id: Uuid,
  review: ReviewState | null,
  askedBy: Uuid | null,
): Promise<number> => tx.write(REVIEW, [id, review, askedBy]);

export const careConfirmed = (tx: TenantTx, id: Uuid, at: Date): Promise<number> => tx.write(CARE_CONFIRMED, [id, at]);

/** Raises the level of a signal that still waits; 0 when it was raised or ended already. */
export const escalateSignal = (
  tx: TenantTx,
  id: Uuid,
  from: Escalation,
  to: Escalation,
  escalateAt: Date | null,
): Promise<number> => tx.write(ESCALATE, [id, from, to, escalateAt]);

/** The holidays of the 400 days from `day` on. */
export const holidaysFrom = async (tx: TenantTx, day: string): Promise<ReadonlySet<string>> =>
  new Set((await tx.read(HOLIDAYS, [day])).map((row) => row.day));
