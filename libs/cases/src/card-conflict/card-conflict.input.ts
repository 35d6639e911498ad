import { isUuid, type Uuid } from '@regiotafel/kernel';
import * as v from 'valibot';

const uuid = v.custom<Uuid>((value) => typeof value === 'string' && isUuid(value), 'INVALID_ID');

/** What cases reads of an event of expertise about a conflict of interest; one with neither card nor municipality concerns no case. */
export const conflictChanged = v.object({
  conflictId: uuid,
  regionId: uuid,
  memberId: uuid,
  poolCardId: v.nullable(uuid),
  municipalityId: v.nullable(uuid),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
});
export type ConflictChanged = v.InferOutput<typeof conflictChanged>;
