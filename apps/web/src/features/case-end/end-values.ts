import * as v from 'valibot';
import { isFrom, isUpTo, type Day } from '@regiotafel/kernel/day';
import { lessonWarnings } from '@regiotafel/kernel/lesson-warnings';
import type { CaseEnd } from './case-end.query.js';
import { dayOfYear } from '../../app/form/coming-day.js';

export const TEXT_MAX = 4_000;
export const LESSON_MAX = 2_000;
export const WAYS = ['VISIT', 'TALK', 'PHONE', 'MESSAGE', 'THROUGH_PARTNER'] as const;
export const REACHED = ['YES', 'NO'] as const;
export const RESULTS = [
  'GOALS_REACHED',
  'GOALS_PARTLY_REACHED',
  'GOALS_NOT_REACHED',
  'REGULAR_CARE',
  'TAKEN_OVER',
  'MOVED_AWAY',
  'NO_GROUND',
] as const;

const text = (max: number) => v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(max));
const maybe = (max: number) => v.pipe(v.string(), v.trim(), v.maxLength(max));
const chosen = <const Options extends readonly string[]>(options: Options) =>
  v.pipe(v.nullable(v.string()), v.nonNullable(v.picklist(options), 'REQUIRED'));
const someDay = v.custom<Day>((day) => typeof day === 'string');

export const reviewSchema = (today: Day) =>
  v.object({ reviewOn: v.pipe(v.nullable(someDay), v.nonNullable(dayOfYear(today), 'REQUIRED')) });

/** Something of what was agreed on the end of the aftercare is neither met nor settled. */
export const stillStands = (current: CaseEnd['aftercare']['current']): boolean =>
  current !== null && current.endCriteria.some(({ metAt, settledAt }) => metAt === null && settledAt === null);

/** End criteria stand one on a line. */
export const aftercareSchema = v.object({
  arrangement: text(TEXT_MAX),
  everyDays: v.pipe(
    v.nullable(v.number()),
    v.nonNullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(365)), 'REQUIRED'),
  ),
  criteria: text(3_000),
});
export const criteriaOf = (lines: string): string[] =>
  lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

export const resumeSchema = v.object({ endCriteriaSettledBecause: maybe(TEXT_MAX) });

export const contactSchema = (today: Day, startedOn: Day) =>
  v.object({
    heldOn: v.pipe(
      v.nullable(someDay),
      v.nonNullable(
        v.pipe(someDay, v.check(isUpTo(today), 'IN_THE_FUTURE'), v.check(isFrom(startedOn), 'BEFORE_AFTERCARE')),
        'REQUIRED',
      ),
    ),
    way: chosen(WAYS),
    reached: chosen(REACHED),
    note: maybe(TEXT_MAX),
  });

/** Names alone are a guess; everything else that is found leads to somebody. */
const isImpersonal = (lesson: string): boolean => lessonWarnings(lesson).every(({ code }) => code === 'NAME');

/** Without aftercare somebody says why. A lesson goes to the whole region, so its writer says that it names nobody. */
export const closeSchema = v.pipe(
  v.object({
    result: chosen(RESULTS),
    summary: text(TEXT_MAX),
    noAftercare: maybe(TEXT_MAX),
    lesson: v.pipe(maybe(LESSON_MAX), v.check(isImpersonal, 'PERSONAL_DATA')),
    namesChecked: v.array(v.literal('CHECKED')),
  }),
  v.forward(
    v.partialCheck(
      [['lesson'], ['namesChecked']],
      ({ lesson, namesChecked }) => lesson === '' || namesChecked.length > 0,
      'NAMES_NOT_CHECKED',
    ),
    ['namesChecked'],
  ),
);

/** The same for a case that has no aftercare. */
export const closeWithoutCareSchema = v.pipe(
  closeSchema,
  v.forward(
    v.partialCheck([['noAftercare']], ({ noAftercare }) => noAftercare !== '', 'REQUIRED'),
    ['noAftercare'],
  ),
);

export const reopenSchema = v.object({ reason: text(TEXT_MAX) });
