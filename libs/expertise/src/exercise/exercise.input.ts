import { isUuid, type Uuid } from '@regiotafel/kernel';
import * as v from 'valibot';

const uuid = v.custom<Uuid>((value) => typeof value === 'string' && isUuid(value), 'INVALID_ID');

/** What expertise reads of the event that a case opened. */
export const caseOpened = v.object({ poolCardId: uuid, regionId: uuid, exerciseId: v.nullish(uuid, null) });
