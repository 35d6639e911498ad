import { idempotencyKey, idOf, textOf } from '@regiotafel/graphql';
import * as v from 'valibot';
import { REFERENCE_SYSTEMS } from '../domain/reference.js';

const NAME_MAX = 100;

export const AddReportSystem = v.object({
  idempotencyKey,
  name: textOf(NAME_MAX),
  kind: v.picklist(REFERENCE_SYSTEMS),
});
export type AddReportSystem = v.InferOutput<typeof AddReportSystem>;

export const OneReportSystem = v.object({ idempotencyKey, systemId: idOf('reportSystem') });
export type OneReportSystem = v.InferOutput<typeof OneReportSystem>;
