import { idempotencyKey, idOf, textOf } from '@regiotafel/graphql';
import * as v from 'valibot';
import { Person } from '../intake/intake.service.js';

export const ReportSignal = v.object({
  idempotencyKey,
  municipalityId: idOf('municipality'),
  theme: textOf(40),
  narrative: textOf(10_000),
  person: v.nullish(Person, null),
  nameMayBeKnown: v.nullish(v.boolean(), false),
});
export type ReportSignal = v.InferOutput<typeof ReportSignal>;

export const MyReports = v.object({ first: v.nullish(v.number(), null), after: v.nullish(v.string(), null) });
export type MyReports = v.InferOutput<typeof MyReports>;

export const MunicipalityOfForm = v.object({ municipalityId: idOf('municipality') });
export type MunicipalityOfForm = v.InferOutput<typeof MunicipalityOfForm>;
