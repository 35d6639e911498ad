import { idempotencyKey, idOf } from '@regiotafel/graphql';
import * as v from 'valibot';
import { Person } from '../intake/intake.service.js';

export const SplitSignal = v.object({
  idempotencyKey,
  signalId: idOf('signal'),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  person: Person,
});
export type SplitSignal = v.InferOutput<typeof SplitSignal>;
