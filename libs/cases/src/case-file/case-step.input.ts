import { dayInput, idempotencyKey, idOf } from '@regiotafel/graphql';
import * as v from 'valibot';

const head = { idempotencyKey, caseId: idOf('case') };

export const MonitorCase = v.object({ ...head, reviewOn: dayInput });
export type MonitorCase = v.InferOutput<typeof MonitorCase>;
