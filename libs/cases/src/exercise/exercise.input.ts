import { idempotencyKey, idOf } from '@regiotafel/graphql';
import { isUuid, type Uuid } from '@regiotafel/kernel';
import * as v from 'valibot';

/** What is asked for; whether this person may, and whether the region has the scenario, is told all at once by the service. */
export const StartExercise = v.object({
  idempotencyKey,
  municipalityId: idOf('municipality'),
  scenario: v.pipe(v.string(), v.minLength(1, 'REQUIRED'), v.maxLength(40)),
});
export type StartExercise = v.InferOutput<typeof StartExercise>;

export const StopExercise = v.object({ idempotencyKey, exerciseId: idOf('exercise') });
export type StopExercise = v.InferOutput<typeof StopExercise>;

export const ExerciseYear = v.pipe(v.number(), v.integer(), v.minValue(2000), v.maxValue(2999));

const uuid = v.custom<Uuid>((value) => typeof value === 'string' && isUuid(value), 'INVALID_ID');

/** What an exercise reads of the event that a meeting was held; without a card the meeting was about no case. */
export const meetingHeld = v.object({
  regionId: uuid,
  poolCardId: v.nullish(uuid, null),
  /** When the meeting began, in epoch milliseconds of business time. */
  at: v.number(),
});
export type MeetingHeld = v.InferOutput<typeof meetingHeld>;
