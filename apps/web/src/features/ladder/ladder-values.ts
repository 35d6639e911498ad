import * as v from 'valibot';
import { isUpTo, type Day } from '@regiotafel/kernel/day';
import { comingDay, dayOfYear } from '../../app/form/coming-day.js';

export const TEXT_MAX = 4_000;
export const FACTS_MAX = 1_500;
export const LINE_MAX = 300;
export const PACKAGE_PARTS = ['NARRATIVE', 'IDENTITY', 'PLAN', 'CONTRIBUTIONS', 'MAYOR_NOTE'] as const;

const text = (max: number) => v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(max));
const rung = v.pipe(v.nullable(v.string()), v.nonNullable(v.string(), 'REQUIRED'));

/** The form of a step up. What must be so is asked for once it is known where the case goes. */
export const upSchema = (today: Day) =>
  v.pipe(
    upFields(today),
    v.forward(
      v.partialCheck([['toRung'], ['criteria']], ({ criteria }) => criteria.length > 0, 'REQUIRED'),
      ['criteria'],
    ),
    v.forward(
      v.partialCheck(
        [['package'], ['receiverId']],
        ({ package: parts, receiverId }) => receiverId !== null || !parts.some((part) => part !== 'MAYOR_NOTE'),
        'REQUIRED',
      ),
      ['receiverId'],
    ),
    v.forward(
      v.partialCheck(
        [['receiverId'], ['receiver']],
        ({ receiverId, receiver }) => receiverId !== null || receiver !== '',
        'REQUIRED',
      ),
      ['receiver'],
    ),
    v.forward(
      v.partialCheck(
        [['secondId'], ['needsSecond']],
        (said) => said.secondId !== null || !said.needsSecond,
        'REQUIRED',
      ),
      ['secondId'],
    ),
    v.transform(({ needsSecond, secondId, ...step }) => ({ ...step, secondId: needsSecond ? secondId : null })),
  );

const upFields = (today: Day) =>
  v.object({
    toRung: rung,
    criteria: v.array(v.string()),
    package: v.array(v.picklist(PACKAGE_PARTS)),
    reason: text(TEXT_MAX),
    receiverId: v.nullable(v.string()),
    secondId: v.nullable(v.string()),
    /** Whether a second person has to agree. */
    needsSecond: v.optional(v.boolean(), false),
    receiver: v.pipe(v.string(), v.trim(), v.maxLength(200)),
    returnPath: text(TEXT_MAX),
    answerBy: v.pipe(
      v.nullable(v.custom<Day>((day) => typeof day === 'string')),
      v.nonNullable(comingDay(today), 'REQUIRED'),
    ),
  });
export const NO_STEP_UP = {
  toRung: null,
  criteria: [],
  package: [],
  reason: '',
  receiverId: null,
  secondId: null,
  needsSecond: false,
  receiver: '',
  returnPath: '',
  answerBy: null,
};

export const downSchema = v.object({ toRung: rung, reason: text(TEXT_MAX) });

/** One page: one question, the facts, and two to four options, of which the last two may be empty. */
export const noteSchema = v.object({
  question: text(LINE_MAX),
  facts: text(FACTS_MAX),
  one: text(LINE_MAX),
  two: text(LINE_MAX),
  three: v.pipe(v.string(), v.trim(), v.maxLength(LINE_MAX)),
});
export const noteOf = ({ question, facts, one, two, three }: v.InferOutput<typeof noteSchema>) => ({
  question,
  facts,
  options: [one, two, three].filter((option) => option !== ''),
});

/** Where the signed document is. */
const signed = {
  documentId: v.nullable(v.string()),
  document: v.pipe(v.string(), v.trim(), v.maxLength(200)),
};
const isThere = (said: { documentId: string | null; document: string }) =>
  said.documentId !== null || said.document !== '';

export const documentSchema = v.pipe(
  v.object(signed),
  v.forward(v.partialCheck([['documentId'], ['document']], isThere, 'REQUIRED'), ['document']),
);

const decisionFields = (today: Day) =>
  v.object({
    noteId: v.nullable(v.string()),
    question: text(LINE_MAX),
    decision: text(TEXT_MAX),
    basis: text(LINE_MAX),
    decidedOn: v.pipe(
      v.nullable(v.custom<Day>((day) => typeof day === 'string')),
      v.nonNullable(
        v.pipe(
          v.custom<Day>((day) => typeof day === 'string'),
          v.check(isUpTo(today), 'IN_THE_FUTURE'),
        ),
        'REQUIRED',
      ),
    ),
    ...signed,
    documentBy: v.nullable(dayOfYear(today)),
  });

/** The document is there, or follows by a day. */
export const decisionSchema = (today: Day) =>
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
