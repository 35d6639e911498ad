import type { Day, Uuid } from '@regiotafel/kernel';
import { type Prepared, prepared, type SqlValue, type TenantTx } from '@regiotafel/tenancy';
import type { DeclineReason, RequestStatus, Urgency } from '../domain/request.js';

/** A request without its question. */
export interface RequestRecord {
  readonly tenant_id: Uuid;
  readonly id: Uuid;
  readonly municipality_id: Uuid;
  readonly pool_card_id: Uuid | null;
  readonly skills: string[];
  readonly languages: string[];
  readonly hours: number;
  readonly hours_worked: number | null;
  readonly urgency: Urgency;
  readonly status: RequestStatus;
  readonly expert_id: Uuid | null;
  readonly expert_member_id: Uuid | null;
  readonly decline_reason: DeclineReason | null;
  readonly opened_by: Uuid;
  readonly opened_on: Day;
  readonly respond_by: Day;
  readonly version: number;
  /** Whether the reader has a conflict of interest here. */
  readonly blocked: boolean;
}

const COLUMNS = `q.tenant_id, q.id, q.municipality_id, q.pool_card_id, q.skills, q.languages, q.hours::float8 as hours, q.hours_worked::float8 as hours_worked,
  q.urgency, q.status, q.expert_id, q.expert_member_id, q.decline_reason, q.opened_by, q.opened_on::text as opened_on, q.respond_by::text as respond_by, q.version,
  exists (select from expertise.conflict_blocks b where b.tenant_id = q.tenant_id and b.member_id = (select sec.m()) and b.lifted_on is null
    and b.subject_id in (q.municipality_id, q.pool_card_id, q.id)) as blocked`;

const COORDINATES = "(select sec.has(array['COORDINATOR']))";
const OWN_DESK = "(select sec.has(array['LIAISON'])) and q.municipality_id = (select sec.t())";
const MAY_KNOW_CARD = `(${COORDINATES} or (${OWN_DESK}))`;
/** A branch per part somebody can have in a request; no row is in two. */
const BRANCHES = [
  COORDINATES,
  `not ${COORDINATES} and ${OWN_DESK}`,
  `not ${COORDINATES} and not (${OWN_DESK}) and (select sec.has(array['EXPERT'])) and q.expert_member_id = (select sec.m())`,
];
const FILTER = `($4::text[] is null or q.status in (select unnest($4::text[]))) and ($5::text is null or q.urgency = $5)
  and ($6::text is null or array_position(q.skills, $6) is not null) and ($7::uuid is null or q.municipality_id = $7)
  and ($8::uuid is null or q.pool_card_id = $8 and ${MAY_KNOW_CARD}) and ($9::uuid is null or q.expert_id = $9)`;

const listBy = (name: string, day: string, after: '<' | '>', direction: string): Prepared<RequestRecord> => {
  const branch = (part: string): string => `(select ${COLUMNS} from expertise.requests q
    where q.tenant_id = (select sec.r()) and ${part} and (q.${day}, q.id) ${after} ($1::date, $2::uuid) and ${FILTER}
    order by q.${day} ${direction}, q.id ${direction} limit $3)`;
  return prepared(
    name,
    `select * from (${BRANCHES.map(branch).join(' union all ')}) as page order by page.${day} ${direction}, page.id ${direction} limit $3`,
  );
};

/** Pages of requests by sort, and where a list begins. */
export const LISTS = {
  RESPOND_BY: {
    query: listBy('expertise.requests_by_deadline', 'respond_by', '>', 'asc'),
    start: ['0001-01-01', '00000000-0000-0000-0000-000000000000'],
  },
  OPENED_ON: {
    query: listBy('expertise.requests_by_age', 'opened_on', '<', 'desc'),
    start: ['9999-12-31', 'ffffffff-ffff-ffff-ffff-ffffffffffff'],
  },
} as const;

export const REQUESTS_BY_ID = prepared<RequestRecord>(
  'expertise.requests_by_id',
  `select ${COLUMNS} from expertise.requests q where q.tenant_id = (select sec.r()) and q.id in (select unnest($1::uuid[]))`,
);

/** A sealed question with the wrapped key that opens it, and the request it belongs to. */
export interface QuestionRecord extends RequestRecord {
  readonly sealed: Buffer;
  readonly key_version: number;
  readonly wrapped: Buffer;
}

export const QUESTION = prepared<QuestionRecord>(
  'expertise.question',
  `select ${COLUMNS}, t.sealed, t.key_version, k.wrapped from expertise.requests q
   join expertise.request_questions t on t.tenant_id = q.tenant_id and t.id = q.id
   join expertise.request_keys k on k.tenant_id = q.tenant_id and k.id = q.id and k.version = t.key_version
   where q.tenant_id = (select sec.r()) and q.id = $1::uuid`,
);

export const MUNICIPALITIES = prepared<{ id: Uuid }>(
  'expertise.region_municipalities',
  `select id from reference.tenants where region_id = (select sec.r()) and kind = 'MUNICIPALITY'`,
);
export const KNOWN_SKILLS = prepared<{ code: string }>(
  'expertise.known_skills',
  'select code from expertise.skills where tenant_id = (select sec.r())',
);

/** A request as it is opened. */
export interface RequestInsert {
  readonly id: Uuid;
  readonly municipalityId: Uuid;
  readonly poolCardId: Uuid | null;
  readonly skills: readonly string[];
  readonly languages: readonly string[];
  readonly hours: number;
  readonly urgency: Urgency;
  readonly openedOn: Day;
  readonly respondBy: Day;
}

export interface SealedQuestion {
  readonly sealed: Buffer;
  readonly version: number;
  readonly wrapped: Buffer;
}

const INSERT = prepared(
  'expertise.requests.insert',
  `insert into expertise.requests (tenant_id, id, municipality_id, pool_card_id, skills, languages, hours, urgency, status, opened_by, opened_on, respond_by)
   values ((select sec.r()), $1, $2, $3, $4, $5, $6, $7, 'OPEN', (select sec.m()), $8, $9)`,
);
const INSERT_QUESTION = prepared(
  'expertise.request_questions.insert',
  `insert into expertise.request_questions (tenant_id, id, municipality_id, pool_card_id, sealed, key_version)
   values ((select sec.r()), $1, $2, $3, $4, $5)`,
);
const INSERT_KEY = prepared(
  'expertise.request_keys.insert',
  `insert into expertise.request_keys (tenant_id, id, municipality_id, pool_card_id, version, wrapped)
   values ((select sec.r()), $1, $2, $3, $4, $5)`,
);

export const insertRequest = async (tx: TenantTx, row: RequestInsert, question: SealedQuestion): Promise<void> => {
  const about: SqlValue[] = [row.id, row.municipalityId, row.poolCardId];
  const asked: SqlValue[] = [row.skills, row.languages, row.hours, row.urgency, row.openedOn, row.respondBy];
  await tx.write(INSERT, [...about, ...asked]);
  await tx.write(INSERT_KEY, [...about, question.version, question.wrapped]);
  await tx.write(INSERT_QUESTION, [...about, question.sealed, question.version]);
};

/** What a move changes; the rest stays. */
export interface RequestChange {
  readonly status: RequestStatus;
  readonly expertId: Uuid | null;
  readonly expertMemberId: Uuid | null;
  readonly declineReason: DeclineReason | null;
  readonly hoursWorked: number | null;
}

const CHANGE = prepared(
  'expertise.requests.change',
  `update expertise.requests set status = $3, expert_id = $4, expert_member_id = $5, decline_reason = $6, hours_worked = $7, version = version + 1
   where tenant_id = (select sec.r()) and id = $1 and version = $2`,
);
const INSERT_DECLINE = prepared(
  'expertise.declines.insert',
  `insert into expertise.declines (tenant_id, request_id, expert_id, member_id, reason, declined_on)
   values ((select sec.r()), $1, $2, (select sec.m()), $3, $4)`,
);

/** Answers 0 when the request was changed meanwhile. */
export const changeRequest = (tx: TenantTx, id: Uuid, version: number, change: RequestChange): Promise<number> =>
  tx.write(CHANGE, [
    id,
    version,
    change.status,
    change.expertId,
    change.expertMemberId,
    change.declineReason,
    change.hoursWorked,
  ]);

export const insertDecline = (
  tx: TenantTx,
  requestId: Uuid,
  expertId: Uuid,
  reason: DeclineReason,
  declinedOn: Day,
): Promise<number> => tx.write(INSERT_DECLINE, [requestId, expertId, reason, declinedOn]);
