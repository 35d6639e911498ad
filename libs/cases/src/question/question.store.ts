import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';
import type { QuestionEnd } from '../domain/reporter-question.js';

/** A question to a reporter; its texts are sealed with the key of the signal. */
export interface QuestionRow {
  readonly tenant_id: Uuid;
  readonly id: Uuid;
  readonly signal_id: Uuid;
  readonly reporter: Uuid;
  readonly question: Buffer;
  readonly asked_by: Uuid;
  readonly asked_at: Date;
  readonly answer: Buffer | null;
  readonly answered_at: Date | null;
  readonly read_at: Date | null;
  readonly dropped_at: Date | null;
  readonly dropped_because: QuestionEnd | null;
}

const COLUMNS =
  'q.tenant_id, q.id, q.signal_id, q.reporter, q.question, q.asked_by, q.asked_at, q.answer, q.answered_at, q.read_at, q.dropped_at, q.dropped_because';

const OF_SIGNALS = prepared<QuestionRow>(
  'cases.signal_questions.of_signals',
  `select ${COLUMNS} from cases.signal_questions q
   where q.tenant_id = (select sec.t()) and q.signal_id in (select unnest($1::uuid[])) order by q.signal_id, q.nr`,
);
const BY_ID = prepared<QuestionRow>(
  'cases.signal_questions.by_id',
  `select ${COLUMNS} from cases.signal_questions q where q.tenant_id = (select sec.t()) and q.id = $1::uuid`,
);
const MINE = prepared<QuestionRow>(
  'cases.signal_questions.mine',
  `select ${COLUMNS} from cases.signal_questions q
   where q.tenant_id = (select sec.t()) and q.reporter = (select sec.m()) and q.answered_at is null and q.dropped_at is null`,
);
const INSERT = prepared(
  'cases.signal_questions.insert',
  `insert into cases.signal_questions (tenant_id, id, signal_id, nr, reporter, question, asked_by, asked_at)
   select s.tenant_id, $1::uuid, s.id, $3, s.reporter, $4, (select sec.m()), (select sec.now())
   from cases.signal_status s where s.tenant_id = (select sec.t()) and s.id = $2::uuid`,
);
const OPEN = 'answered_at is null and dropped_at is null';
const ANSWER = prepared(
  'cases.signal_questions.answer',
  `update cases.signal_questions set answer = $2, answered_at = (select sec.now())
   where tenant_id = (select sec.t()) and id = $1::uuid and ${OPEN}`,
);
const MARK_READ = prepared(
  'cases.signal_questions.mark_read',
  `update cases.signal_questions set read_by = (select sec.m()), read_at = (select sec.now())
   where tenant_id = (select sec.t()) and id = $1::uuid and answered_at is not null and read_at is null`,
);
const DROP = prepared(
  'cases.signal_questions.drop',
  `update cases.signal_questions set dropped_at = (select sec.now()), dropped_because = $2 where tenant_id = (select sec.t()) and id = $1::uuid and ${OPEN}`,
);

const WITHDRAWN = prepared<{ signal_id: Uuid }>(
  'cases.signal_questions.withdrawn',
  `select w.signal_id from cases.signal_withdrawals w
   where w.tenant_id = (select sec.t()) and w.signal_id in (select unnest($1::uuid[]))`,
);

/** All questions about signals of the own desk, in the order in which they were asked. */
export const questionsOf = (tx: TenantTx, signalIds: readonly Uuid[]): Promise<QuestionRow[]> =>
  tx.read(OF_SIGNALS, [signalIds]);

export const questionById = async (tx: TenantTx, id: Uuid): Promise<QuestionRow | null> =>
  (await tx.read(BY_ID, [id]))[0] ?? null;

/** The one that waits for the holder of a code. */
export const myQuestion = async (tx: TenantTx): Promise<QuestionRow | null> => (await tx.read(MINE))[0] ?? null;

/** 0 when nobody holds a code for the signal. */
export const insertQuestion = (
  tx: TenantTx,
  row: { id: Uuid; signalId: Uuid; nr: number; question: Buffer },
): Promise<number> => tx.write(INSERT, [row.id, row.signalId, row.nr, row.question]);

/** 0 when it was answered or taken back meanwhile. */
export const answerQuestion = (tx: TenantTx, id: Uuid, answer: Buffer): Promise<number> =>
  tx.write(ANSWER, [id, answer]);

export const markAnswerRead = (tx: TenantTx, id: Uuid): Promise<number> => tx.write(MARK_READ, [id]);

export const dropQuestion = (tx: TenantTx, id: Uuid, because: QuestionEnd): Promise<number> =>
  tx.write(DROP, [id, because]);

/** Those of the signals that their reporter withdrew. */
export const withdrawnOf = async (tx: TenantTx, signalIds: readonly Uuid[]): Promise<ReadonlySet<Uuid>> =>
  new Set((await tx.read(WITHDRAWN, [signalIds])).map(({ signal_id }) => signal_id));
