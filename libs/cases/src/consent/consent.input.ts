import { dayInput, idempotencyKey, idOf } from '@regiotafel/graphql';
import * as v from 'valibot';
import { CONSENT_USES } from '../domain/consent.js';

const uses = v.array(v.picklist(CONSENT_USES));

export const SetConsent = v.object({
  idempotencyKey,
  contributionId: idOf('contribution'),
  uses,
  until: v.nullish(dayInput, null),
});
export type SetConsent = v.InferOutput<typeof SetConsent>;

export const AskConsent = v.object({
  idempotencyKey,
  caseId: idOf('case'),
  contributionId: idOf('contribution'),
  uses: v.pipe(uses, v.minLength(1)),
});
export type AskConsent = v.InferOutput<typeof AskConsent>;

export const OwnConsentsPage = v.object({ first: v.nullish(v.number(), null), after: v.nullish(v.string(), null) });
export type OwnConsentsPage = v.InferOutput<typeof OwnConsentsPage>;
