import { dayFrom, dayUpTo, dayWithin, idempotencyKey, idOf, textOf } from '@regiotafel/graphql';
import type { Day } from '@regiotafel/kernel';
import * as v from 'valibot';
import { YEAR_AHEAD } from '../domain/days-ahead.js';
import { PACKAGE_PARTS, RUNGS } from '../domain/escalation.js';

const TEXT_MAX = 4_000;
const head = { idempotencyKey, caseId: idOf('case') };

const textOrNone = v.pipe(
  v.nullish(v.pipe(v.string(), v.trim(), v.maxLength(200)), null),
  v.transform((text) => text || null),
);

/** What is needed to find the case; the rest is read against its day. */
export const EscalationHead = v.looseObject(head);
export type EscalationHead = v.InferOutput<typeof EscalationHead>;

/** Up: to whom, why, with what, by when an answer is expected, and when it comes back. */
export const escalateInput = (today: Day) =>
  v.object({
    toRung: v.picklist(RUNGS),
    criteria: v.pipe(v.array(v.pipe(v.string(), v.maxLength(40))), v.minLength(1)),
    package: v.array(v.picklist(PACKAGE_PARTS)),
    reason: textOf(TEXT_MAX),
    receiverId: v.nullish(idOf('member'), null),
    secondId: v.nullish(idOf('member'), null),
    receiver: textOrNone,
    returnPath: textOf(TEXT_MAX),
    answerBy: dayFrom(today),
  });

/** Down: to where, and why. */
export const DeEscalate = v.object({ ...head, toRung: v.picklist(RUNGS), reason: textOf(TEXT_MAX) });
export type DeEscalate = v.InferOutput<typeof DeEscalate>;

/** One page for one decision: one question, the facts it takes, and what can be chosen from. */
export const WriteMayorNote = v.object({
  ...head,
  question: textOf(300),
  facts: textOf(1_500),
  options: v.pipe(v.array(textOf(300)), v.minLength(2), v.maxLength(4)),
});
export type WriteMayorNote = v.InferOutput<typeof WriteMayorNote>;

export const PrintMayorNote = v.object({ ...head, noteId: idOf('note') });
export type PrintMayorNote = v.InferOutput<typeof PrintMayorNote>;

const signed = { documentId: v.nullish(idOf('document'), null), document: textOrNone };
const isThere = (said: { documentId: string | null; document: string | null }) =>
  said.documentId !== null || said.document !== null;

const decisionFields = (today: Day) =>
  v.object({
    noteId: v.nullish(idOf('note'), null),
    question: textOf(300),
    decision: textOf(TEXT_MAX),
    basis: textOf(300),
    decidedOn: dayUpTo(today),
    ...signed,
    documentBy: v.nullish(dayWithin(today, YEAR_AHEAD), null),
  });

/** What the mayor decided. The day has come; the signed document is named where it is kept, or the day by which it follows. */
export const decisionInput = (today: Day) =>
  v.pipe(
    decisionFields(today),
    v.forward(
      v.partialCheck(
        [['documentId'], ['document'], ['documentBy']],
        (said) => isThere(said) || said.documentBy !== null,
        'REQUIRED',
      ),
      ['document'],
    ),
    v.forward(
      v.partialCheck(
        [['documentId'], ['document'], ['documentBy']],
        (said) => !isThere(said) || said.documentBy === null,
        'EXACTLY_ONE',
      ),
      ['documentBy'],
    ),
  );

/** The signed document that was to follow. */
export const AddDecisionDocument = v.pipe(
  v.object({ ...head, decisionId: idOf('decision'), ...signed }),
  v.forward(v.partialCheck([['documentId'], ['document']], isThere, 'REQUIRED'), ['document']),
);
export type AddDecisionDocument = v.InferOutput<typeof AddDecisionDocument>;
