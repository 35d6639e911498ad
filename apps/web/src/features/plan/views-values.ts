import * as v from 'valibot';
import type { Day } from '@regiotafel/kernel/day';
import { dayOfYear } from '../../app/form/coming-day.js';
import { chosen } from './plan-goals.js';
import type { CasePlan } from './plan.query.js';

export const VIEW_MAX = 4_000;
export const INFORMED = ['YES', 'NO'] as const;

const text = v.pipe(v.string(), v.trim(), v.maxLength(VIEW_MAX));

/** The form of the views. Who does not know of the plan hears of it later: why, and when that is looked at again. */
export const viewsSchema = (today: Day) =>
  v.pipe(
    v.object({
      personView: text,
      parentsView: text,
      informed: chosen(INFORMED),
      because: text,
      lookAgainOn: v.nullable(dayOfYear(today)),
    }),
    v.forward(
      v.partialCheck(
        [['informed'], ['because']],
        ({ informed, because }) => informed === 'YES' || because !== '',
        'REQUIRED',
      ),
      ['because'],
    ),
    v.forward(
      v.partialCheck(
        [['informed'], ['lookAgainOn']],
        ({ informed, lookAgainOn }) => informed === 'YES' || lookAgainOn !== null,
        'REQUIRED',
      ),
      ['lookAgainOn'],
    ),
  );
type Schema = ReturnType<typeof viewsSchema>;
export type ViewsValues = v.InferInput<Schema>;
export type WrittenViews = v.InferOutput<Schema>;

const informedOf = ({ isInformed }: CasePlan) => {
  if (isInformed === null) return null;
  return isInformed ? 'YES' : 'NO';
};

export const viewsValues = (plan: CasePlan): ViewsValues => ({
  personView: plan.personView ?? '',
  parentsView: plan.parentsView ?? '',
  informed: informedOf(plan),
  because: plan.notInformedBecause ?? '',
  lookAgainOn: plan.lookAgainOn as Day | null,
});

export const viewsOf = ({ informed, because, lookAgainOn, ...views }: WrittenViews) => {
  const isInformed = informed === 'YES';
  return { ...views, isInformed, because: isInformed ? null : because, lookAgainOn: isInformed ? null : lookAgainOn };
};
