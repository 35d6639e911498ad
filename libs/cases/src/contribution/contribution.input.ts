import { idempotencyKey, idOf, textOf } from '@regiotafel/graphql';
import * as v from 'valibot';
import { SOURCE_REGIMES } from '../domain/contribution.js';

const TEXT_MAX = 10_000;

/** A contribution: either a text, or only that something was said. */
export const AddContribution = v.pipe(
  v.object({
    idempotencyKey,
    caseId: idOf('case'),
    sourceRegime: v.picklist(SOURCE_REGIMES),
    professionalSecrecy: v.nullish(v.boolean(), false),
    oralOnly: v.nullish(v.boolean(), false),
    text: v.nullish(textOf(TEXT_MAX), null),
  }),
  v.forward(
    v.partialCheck([['oralOnly'], ['text']], ({ oralOnly, text }) => oralOnly || text !== null, 'REQUIRED'),
    ['text'],
  ),
  v.forward(
    v.partialCheck([['oralOnly'], ['text']], ({ oralOnly, text }) => !oralOnly || text === null, 'NOT_ALLOWED'),
    ['text'],
  ),
);
export type AddContribution = v.InferOutput<typeof AddContribution>;

/** What is added to an own contribution; what was said stays beside it. */
export const AddToContribution = v.object({
  idempotencyKey,
  contributionId: idOf('contribution'),
  text: textOf(TEXT_MAX),
});
export type AddToContribution = v.InferOutput<typeof AddToContribution>;

export const WithdrawContribution = v.object({ idempotencyKey, contributionId: idOf('contribution') });
export type WithdrawContribution = v.InferOutput<typeof WithdrawContribution>;
