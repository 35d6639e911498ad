import { idempotencyKey, idOf, textOf } from '@regiotafel/graphql';
import * as v from 'valibot';
import { REGIMES } from '../domain/regime.js';

const TEXT_MAX = 2_000;

export const ProposeRegime = v.object({
  idempotencyKey,
  caseId: idOf('case'),
  to: v.picklist(REGIMES),
  reason: textOf(TEXT_MAX),
});
export type ProposeRegime = v.InferOutput<typeof ProposeRegime>;

const proposal = { idempotencyKey, caseId: idOf('case'), proposalId: idOf('regimeProposal') };

export const ReviewRegime = v.object({ ...proposal, agrees: v.boolean(), note: textOf(TEXT_MAX) });
export type ReviewRegime = v.InferOutput<typeof ReviewRegime>;

export const AnswerRegimeProposal = v.object({ ...proposal, answer: v.picklist(['CHANGE', 'KEEP', 'WITHDRAW']) });
export type AnswerRegimeProposal = v.InferOutput<typeof AnswerRegimeProposal>;
