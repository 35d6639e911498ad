import { idempotencyKey, textOf } from '@regiotafel/graphql';
import * as v from 'valibot';
import { REPORTER_TYPES } from '../domain/reporter.js';
import { Person, Reporter } from './intake.input.js';

/** What the desk writes down for somebody who called. Who calls need not say a name. */
export const RecordSignal = v.object({
  idempotencyKey,
  theme: textOf(40),
  narrative: textOf(10_000),
  reporterType: v.picklist(REPORTER_TYPES),
  reporter: v.nullish(Reporter, {}),
  nameMayBeKnown: v.nullish(v.boolean(), false),
  person: v.nullish(Person, null),
});
export type RecordSignal = v.InferOutput<typeof RecordSignal>;
