import * as v from 'valibot';
import type { Day } from '@regiotafel/kernel/day';
import type { CasePlan } from './plan.query.js';

/** Characters of one goal, and goals of one plan, that the service takes. */
export const GOAL_MAX = 500;
export const GOALS_MAX = 20;

export const LIFE_DOMAINS = [
  'HOUSING',
  'INCOME',
  'WORK_AND_SCHOOL',
  'FAMILY',
  'SOCIAL_NETWORK',
  'MENTAL_HEALTH',
  'PHYSICAL_HEALTH',
  'ADDICTION',
  'JUSTICE',
  'PARTICIPATION',
] as const;

/** Something that must be chosen out of a list. */
export const chosen = <const Options extends readonly string[]>(options: Options) =>
  v.pipe(v.nullable(v.string()), v.nonNullable(v.picklist(options), 'REQUIRED'));

const goal = v.object({
  goalId: v.nullable(v.string()),
  lifeDomain: chosen(LIFE_DOMAINS),
  text: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(GOAL_MAX)),
  reachedOn: v.nullable(v.custom<Day>((day) => typeof day === 'string')),
});

/** The form of the goals. Each is an object, so that it keeps its place on screen while others move. */
export const planSchema = v.object({ goals: v.pipe(v.array(goal), v.maxLength(GOALS_MAX)) });
export type PlanValues = v.InferInput<typeof planSchema>;
export type WrittenPlan = v.InferOutput<typeof planSchema>;

export const NO_GOAL: PlanValues['goals'][number] = { goalId: null, lifeDomain: null, text: '', reachedOn: null };

export const planValues = (goals: CasePlan['goals']): PlanValues => ({
  goals:
    goals.length === 0
      ? [NO_GOAL]
      : goals.map(({ id, lifeDomain, text, reachedOn }) => ({
          goalId: id,
          lifeDomain,
          text,
          reachedOn: reachedOn as Day | null,
        })),
});

export const goalsOf = ({ goals }: WrittenPlan) => goals.map(({ goalId, ...goal_ }) => ({ id: goalId, ...goal_ }));
