import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';

export interface InvitationRecord {
  readonly tenant_id: Uuid;
  readonly id: Uuid;
  readonly meeting_id: Uuid;
  readonly member_id: Uuid;
  readonly method: 'REQUEST' | 'CANCEL';
  readonly sequence: number;
  readonly uid: string;
  readonly starts_at: Date;
  readonly ends_at: Date;
  readonly place: string | null;
  readonly made_at: Date;
  readonly state: 'WAITING' | 'SENT' | 'NO_ADDRESS' | 'FAILED';
  readonly remind_at: Date | null;
}

const COLUMNS =
  'i.tenant_id, i.id, i.meeting_id, i.member_id, i.method, i.sequence, i.uid, i.starts_at, i.ends_at, i.place, i.made_at, i.state, i.remind_at';

export const INVITATION_BY_ID = prepared<InvitationRecord>(
  'meetings.invitation_by_id',
  `select ${COLUMNS} from meetings.invitations i where i.tenant_id = (select sec.r()) and i.id = $1`,
);
/** The last message the caller got about each of these meetings. */
export const MY_INVITATIONS = prepared<InvitationRecord>(
  'meetings.my_invitations',
  `select distinct on (i.meeting_id) ${COLUMNS} from meetings.invitations i
   where i.tenant_id = (select sec.r()) and i.member_id = (select sec.m()) and i.meeting_id in (select unnest($1::uuid[]))
   order by i.meeting_id, i.made_at desc, i.sequence desc, i.id desc`,
);
/** The message the same person got about the same meeting before this one. */
export const INVITATION_BEFORE = prepared<InvitationRecord>(
  'meetings.invitation_before',
  `select ${COLUMNS} from meetings.invitations i join meetings.invitations n on n.tenant_id = i.tenant_id and n.meeting_id = i.meeting_id and n.member_id = i.member_id
   where i.tenant_id = (select sec.r()) and n.id = $1 and (i.made_at, i.sequence) < (n.made_at, n.sequence)
   order by i.made_at desc, i.sequence desc, i.id desc limit 1`,
);
/** The last message each person got about a meeting. */
export const LAST_INVITATIONS = prepared<InvitationRecord>(
  'meetings.last_invitations',
  `select distinct on (i.member_id) ${COLUMNS} from meetings.invitations i
   where i.tenant_id = (select sec.r()) and i.meeting_id = $1 order by i.member_id, i.made_at desc, i.sequence desc, i.id desc`,
);
export const MAILBOX = prepared<{ readonly mailbox: string | null }>(
  'meetings.mailbox_of',
  'select meetings.mailbox($1) as mailbox',
);
export const RESPONSE = prepared<{ readonly response: string }>(
  'meetings.response_of',
  `select p.response from meetings.participants p
   where p.tenant_id = (select sec.r()) and p.meeting_id = $1 and p.member_id = $2 and p.ended_at is null`,
);

const INSERT = prepared(
  'meetings.invitations.insert',
  `insert into meetings.invitations (tenant_id, id, meeting_id, member_id, method, sequence, uid, starts_at, ends_at, place, made_at, state, remind_at)
   select (select sec.r()), (r->>'id')::uuid, $1, (r->>'memberId')::uuid, $2, $3, $4, $5, $6, $7, (select sec.now()), 'WAITING', $8
   from jsonb_array_elements($9::jsonb) r`,
);
const SETTLE = prepared(
  'meetings.invitations.settle',
  `update meetings.invitations set state = $2, sent_at = case when $2 = 'SENT' then (select sec.now()) end, attempts = attempts + 1
   where tenant_id = (select sec.r()) and id = $1 and state = 'WAITING'`,
);
const REMINDED = prepared(
  'meetings.invitations.reminded',
  'update meetings.invitations set remind_at = null where tenant_id = (select sec.r()) and id = $1',
);

/** One message per person. `remindAt` null: nobody is reminded. */
export interface Announcement {
  readonly meetingId: Uuid;
  readonly method: InvitationRecord['method'];
  readonly sequence: number;
  readonly uid: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: string | null;
  readonly remindAt: Date | null;
  readonly people: readonly { readonly id: Uuid; readonly memberId: Uuid }[];
}

export const insertInvitations = (tx: TenantTx, row: Announcement): Promise<number> => {
  const { meetingId, method, sequence, uid, startsAt, endsAt, place, remindAt, people } = row;
  const about = [meetingId, method, sequence, uid] as const;
  return tx.write(INSERT, [...about, startsAt, endsAt, place, remindAt, JSON.stringify(people)]);
};

/** Each answers how many rows changed. */
export const settle = (tx: TenantTx, id: Uuid, state: InvitationRecord['state']): Promise<number> =>
  tx.write(SETTLE, [id, state]);
export const markReminded = (tx: TenantTx, id: Uuid): Promise<number> => tx.write(REMINDED, [id]);
