import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';
import type { SignalWait } from '../contract/events.js';
import type { DeskPart } from '../domain/work-item.js';

/** A municipality in which a signal waits for two working days. */
export interface NoticeRow {
  readonly municipality_id: Uuid;
  readonly waiting_since: Date;
}

/** One wait of one signal. */
interface Noted {
  readonly signalId: Uuid;
  readonly municipalityId: Uuid;
  readonly wait: SignalWait;
}

const OPEN_NOTICES = prepared<NoticeRow>(
  'cases.signal_notices.open',
  `select n.municipality_id, n.waiting_since from cases.signal_notices n
   where n.tenant_id = (select sec.r()) and n.ended_at is null and (n.because = 'UNANSWERED' or not cases.is_manned(n.signal_id))
   order by n.waiting_since, n.municipality_id limit 100`,
);
const NOTE = prepared(
  'cases.signal_notices.note',
  `insert into cases.signal_notices (tenant_id, signal_id, wait, municipality_id, waiting_since) values ((select sec.t()), $1::uuid, $2, $3::uuid, $4)
   on conflict (tenant_id, signal_id, wait) do nothing`,
);
const NOTE_NOBODY = prepared(
  'cases.signal_notices.nobody',
  `insert into cases.signal_notices as old (tenant_id, signal_id, wait, municipality_id, waiting_since, because)
   values ((select sec.t()), $1::uuid, 'DESK', $2::uuid, $3, 'NOBODY_AT_DESK')
   on conflict (tenant_id, signal_id, wait) do update set waiting_since = excluded.waiting_since, ended_at = null
     where old.ended_at is not null`,
);
const NOTE_ENDED = prepared(
  'cases.signal_notices.ended',
  `insert into cases.signal_notices as old (tenant_id, signal_id, wait, municipality_id, waiting_since, ended_at)
   values ((select sec.t()), $1::uuid, $2, $3::uuid, $4, $4)
   on conflict (tenant_id, signal_id, wait) do update set ended_at = coalesce(old.ended_at, excluded.ended_at)`,
);
const DESK = prepared<{ part: DeskPart | null; has_deputy: boolean }>(
  'cases.desk_members.mine',
  `select (select d.part from cases.desk_members d where d.tenant_id = (select sec.t()) and d.member_id = (select sec.m()) and d.active) as part,
     exists (select from cases.desk_members d where d.tenant_id = (select sec.t()) and d.part = 'DEPUTY' and d.active) as has_deputy`,
);

const DESK_MEMBERS = prepared<{ member_id: Uuid }>(
  'cases.desk_members.active',
  `select d.member_id from cases.desk_members d where d.tenant_id = (select sec.t()) and d.active
     and d.member_id not in (select k.member_id from cases.kept_from($1::uuid) k)
   order by d.part desc, d.member_id`,
);

/** A signal whose reporter answered, and who asked. */
export interface AnsweredRow {
  readonly signal_id: Uuid;
  readonly asked_by: Uuid;
}

const UNREAD_ANSWERS = prepared<AnsweredRow>(
  'cases.signal_questions.unread',
  `select q.signal_id, q.asked_by from cases.signal_questions q
   where q.tenant_id = (select sec.t()) and q.answered_at is not null and q.read_at is null order by q.answered_at limit 100`,
);

const KEPT_FROM_LIAISON = prepared<{ signal_id: Uuid }>(
  'cases.signal_blocks.from_liaison',
  `select b.signal_id from cases.signal_blocks b join cases.desk_members d on d.tenant_id = b.tenant_id and d.member_id = b.member_id
   where b.tenant_id = (select sec.t()) and b.lifted_at is null and d.part = 'LIAISON' and d.active limit 500`,
);

export const openNotices = (tx: TenantTx): Promise<NoticeRow[]> => tx.read(OPEN_NOTICES);

/** Shown until somebody at the desk is no longer kept away from it. */
export const noteWithoutDesk = (tx: TenantTx, signalId: Uuid, municipalityId: Uuid, since: Date): Promise<number> =>
  tx.write(NOTE_NOBODY, [signalId, municipalityId, since]);

/** Also when the end was told before the beginning: the notice stays ended. */
export const noteUnanswered = (
  tx: TenantTx,
  { signalId, municipalityId, wait, waitingSince }: Noted & { readonly waitingSince: Date },
): Promise<number> => tx.write(NOTE, [signalId, wait, municipalityId, waitingSince]);

export const noteAnswered = (tx: TenantTx, { signalId, municipalityId, wait }: Noted, at: Date): Promise<number> =>
  tx.write(NOTE_ENDED, [signalId, wait, municipalityId, at]);

/** The caller's part at the desk, and whether the desk has a deputy. */
export const deskOf = async (tx: TenantTx): Promise<{ part: DeskPart | null; has_deputy: boolean }> =>
  (await tx.read(DESK))[0] ?? { part: null, has_deputy: false };

/** The members of the desk of the caller's municipality whom nothing keeps away from a signal, liaisons first. */
export const deskMembers = async (tx: TenantTx, signalId: Uuid): Promise<Uuid[]> =>
  (await tx.read(DESK_MEMBERS, [signalId])).map(({ member_id }) => member_id);

/** Signals of the own desk whose reporter answered what nobody has read yet. */
export const signalsWithAnswer = (tx: TenantTx): Promise<AnsweredRow[]> => tx.read(UNREAD_ANSWERS);

/** Signals of the own desk that a liaison is kept away from: they are the deputy's. */
export const keptFromLiaison = async (tx: TenantTx): Promise<ReadonlySet<Uuid>> =>
  new Set((await tx.read(KEPT_FROM_LIAISON)).map(({ signal_id }) => signal_id));
