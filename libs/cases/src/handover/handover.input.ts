import { idempotencyKey, idOf, textOf } from '@regiotafel/graphql';
import * as v from 'valibot';

const REASON_MAX = 2_000;
const GRANTS_MAX = 50;
const about = { idempotencyKey, caseId: idOf('case'), handoverId: idOf('handover') };

export const HandoverReceivers = v.object({ caseId: v.nullish(idOf('case'), null) });

export const OfferHandover = v.object({
  idempotencyKey,
  caseId: idOf('case'),
  memberId: idOf('member'),
  reason: textOf(REASON_MAX),
  subsidiarity: textOf(REASON_MAX),
  keepGrants: v.pipe(
    v.nullish(v.pipe(v.array(idOf('grant')), v.maxLength(GRANTS_MAX)), null),
    v.transform((ids) => ids ?? []),
  ),
});
export type OfferHandover = v.InferOutput<typeof OfferHandover>;

export const AnswerHandover = v.object(about);
export type AnswerHandover = v.InferOutput<typeof AnswerHandover>;

export const DeclineHandover = v.object({ ...about, answer: textOf(REASON_MAX) });
export type DeclineHandover = v.InferOutput<typeof DeclineHandover>;
