import { idempotencyKey, idOf } from '@regiotafel/graphql';
import { isUuid, type Uuid } from '@regiotafel/kernel';
import * as v from 'valibot';

const version = v.pipe(v.number(), v.integer(), v.minValue(1));
const uuid = v.pipe(
  v.string(),
  v.check((text) => isUuid(text), 'INVALID_ID'),
  v.transform((text) => text as Uuid),
);

export const planMeetings = v.strictObject({ idempotencyKey });
export type PlanMeetings = v.InferOutput<typeof planMeetings>;

export const cancelPlanningRun = v.strictObject({ idempotencyKey, runId: idOf('run') });
export type CancelPlanningRun = v.InferOutput<typeof cancelPlanningRun>;

/** `version` is the meeting's, as the confirming person saw it. */
export const confirmProposal = v.strictObject({ idempotencyKey, proposalId: idOf('proposal'), version });
export type ConfirmProposal = v.InferOutput<typeof confirmProposal>;

export const dropOut = v.strictObject({ idempotencyKey, meetingId: idOf('meeting'), memberId: idOf('member') });
export type DropOut = v.InferOutput<typeof dropOut>;

export const cancelMeeting = v.strictObject({ idempotencyKey, meetingId: idOf('meeting'), version });
export type CancelMeeting = v.InferOutput<typeof cancelMeeting>;

/** A run to work on, as an event or job names it. */
export const runPayload = v.object({ runId: uuid, regionId: uuid, kind: v.picklist(['PLAN', 'REPAIR']) });
export type RunPayload = v.InferOutput<typeof runPayload>;
