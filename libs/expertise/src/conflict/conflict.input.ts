import { idempotencyKey, idOf, textOf } from '@regiotafel/graphql';
import { isUuid, type Uuid } from '@regiotafel/kernel';
import * as v from 'valibot';

const REASON_MAX = 1_000;
const SUBJECTS = ['municipalityId', 'poolCardId', 'requestId'] as const;

export const RecordConflict = v.pipe(
  v.strictObject({
    idempotencyKey,
    memberId: v.nullish(idOf('member')),
    municipalityId: v.nullish(idOf('municipality')),
    poolCardId: v.nullish(idOf('card')),
    requestId: v.nullish(idOf('request')),
    reason: textOf(REASON_MAX),
  }),
  v.forward(
    v.partialCheck(
      [['municipalityId'], ['poolCardId'], ['requestId']],
      (input) => SUBJECTS.filter((subject) => input[subject]).length === 1,
      'EXACTLY_ONE',
    ),
    ['municipalityId'],
  ),
);
export type RecordConflict = v.InferOutput<typeof RecordConflict>;

export const LiftConflict = v.strictObject({
  idempotencyKey,
  conflictId: idOf('conflict'),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
});
export type LiftConflict = v.InferOutput<typeof LiftConflict>;

const uuid = v.pipe(
  v.string(),
  v.check((text) => isUuid(text), 'INVALID_ID'),
  v.transform((text) => text as Uuid),
);

/** What expertise reads of a conflict that was named about a case. */
export const caseConflict = v.object({
  conflictId: uuid,
  regionId: uuid,
  memberId: uuid,
  poolCardId: uuid,
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
});
export type CaseConflict = v.InferOutput<typeof caseConflict>;
