import { dayInput, idempotencyKey, idOf, textOf } from '@regiotafel/graphql';
import { isUuid, type Uuid } from '@regiotafel/kernel';
import * as v from 'valibot';

export const DecideCovenantClosing = v.object({
  idempotencyKey,
  covenantId: idOf('covenant'),
  closesOn: dayInput,
  reason: textOf(2_000),
});
export type DecideCovenantClosing = v.InferOutput<typeof DecideCovenantClosing>;

const uuid = v.pipe(
  v.string(),
  v.check((text) => isUuid(text), 'INVALID_ID'),
  v.transform((text) => text as Uuid),
);

/** An event of the directory: what a region recorded of a covenant, by version. */
export const covenantRecorded = v.object({
  covenantId: uuid,
  regionId: uuid,
  regime: v.string(),
  validFrom: v.number(),
  validUntil: v.number(),
  runOutDays: v.number(),
  version: v.number(),
});
export type CovenantRecorded = v.InferOutput<typeof covenantRecorded>;

/** An event of the directory: who is party to a covenant, by version. */
export const covenantPartyRecorded = v.object({
  covenantId: uuid,
  regionId: uuid,
  partyId: uuid,
  tier: v.nullable(v.string()),
  signedAt: v.number(),
  leftAt: v.nullable(v.number()),
  version: v.number(),
});
export type CovenantPartyRecorded = v.InferOutput<typeof covenantPartyRecorded>;
