import * as v from 'valibot';
import type { Day } from '@regiotafel/kernel/day';
import { CONSENT_USES } from '../../app/contribution/contribution-values.js';

/** For what a contribution may be told on; nothing takes consent back. */
export const consentSchema = v.object({
  uses: v.array(v.picklist(CONSENT_USES)),
  until: v.nullable(v.custom<Day>((day) => typeof day === 'string')),
});
export type ConsentValues = v.InferInput<typeof consentSchema>;
export type Consented = v.InferOutput<typeof consentSchema>;
