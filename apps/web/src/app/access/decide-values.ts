import * as v from 'valibot';
import type { SecondPerson } from './access-request.query.js';

export const REASON_MAX = 2_000;

/** The second person for identity. */
export const secondSchema = v.object({
  secondId: v.pipe(v.nullable(v.string()), v.nonNullable(v.string(), 'REQUIRED')),
});

/** Why access is refused; who asked reads it. */
export const refusalSchema = v.object({
  reason: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(REASON_MAX)),
});

/** Who can be the second person, beside whoever gets the access. */
export const secondOptions = (persons: readonly SecondPerson[], receiverId: string | null) =>
  persons
    .filter(({ id }) => id !== receiverId)
    .map(({ id, name, jobTitle, tenantName }) => ({ id, label: name, description: `${jobTitle}, ${tenantName}` }));
