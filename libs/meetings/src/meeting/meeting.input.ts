import { dayInput, idempotencyKey, idOf } from '@regiotafel/graphql';
import { isUuid, type Uuid } from '@regiotafel/kernel';
import * as v from 'valibot';

const version = v.pipe(v.number(), v.integer(), v.minValue(1));
const code = v.pipe(v.string(), v.regex(/^[A-Z_]{2,40}$/));
const QUARTER = 15;
const REASON_MAX = 1_000;

const neededRole = v.pipe(
  v.strictObject({
    kind: v.picklist(['PARTY', 'EXPERT', 'CHAIR', 'CASE_MANAGER', 'MINUTE_TAKER']),
    partyType: v.nullish(code, null),
    required: v.nullish(v.boolean(), true),
    candidates: v.pipe(v.array(idOf('member')), v.minLength(1), v.maxLength(20)),
  }),
  v.forward(
    v.check(({ kind, partyType }) => kind !== 'PARTY' || partyType !== null, 'REQUIRED'),
    ['partyType'],
  ),
);

export const requestCaseMeeting = v.strictObject({
  idempotencyKey,
  poolCardId: idOf('card'),
  durationMinutes: v.pipe(
    v.number(),
    v.integer(),
    v.minValue(30),
    v.maxValue(240),
    v.check((minutes) => minutes % QUARTER === 0, 'NOT_A_QUARTER'),
  ),
  mode: v.nullish(v.picklist(['PHYSICAL', 'VIDEO']), 'PHYSICAL'),
  urgency: v.nullish(v.picklist(['CRISIS', 'URGENT', 'NORMAL', 'ROUTINE'])),
  deadline: v.nullish(dayInput),
  neededRoles: v.pipe(v.array(neededRole), v.minLength(1), v.maxLength(12)),
});
export type RequestCaseMeeting = v.InferOutput<typeof requestCaseMeeting>;

export const acceptMeeting = v.strictObject({ idempotencyKey, meetingId: idOf('meeting') });
export type AcceptMeeting = v.InferOutput<typeof acceptMeeting>;

export const holdMeeting = v.strictObject({
  idempotencyKey,
  meetingId: idOf('meeting'),
  version,
  present: v.pipe(v.array(idOf('member')), v.maxLength(60)),
  missingBecause: v.pipe(
    v.nullish(v.pipe(v.string(), v.trim(), v.maxLength(REASON_MAX)), null),
    v.transform((text) => text || null),
  ),
});
export type HoldMeeting = v.InferOutput<typeof holdMeeting>;
export type CorrectAttendance = HoldMeeting;

const uuid = v.pipe(
  v.string(),
  v.check((text) => isUuid(text), 'INVALID_ID'),
  v.transform((text) => text as Uuid),
);

/** What meetings reads of the events about conflict blocks. */
export const conflictChanged = v.object({
  conflictId: uuid,
  regionId: uuid,
  memberId: uuid,
  poolCardId: v.nullish(uuid, null),
  municipalityId: v.nullish(uuid, null),
  version,
});
export type ConflictChanged = v.InferOutput<typeof conflictChanged>;

/** What meetings reads of the event that a case has opened in a region. */
export const caseOpened = v.object({
  poolCardId: uuid,
  municipalityId: uuid,
  regionId: uuid,
  theme: code,
  urgency: v.nullish(code),
  caseManagerId: v.nullish(uuid),
  exerciseId: v.nullish(uuid),
});
export type CaseOpened = v.InferOutput<typeof caseOpened>;
