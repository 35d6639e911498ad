import * as v from 'valibot';

/** Characters of one goal, and goals of one plan, that the service takes. */
export const GOAL_MAX = 500;
export const GOALS_MAX = 20;

const goal = v.object({ text: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(GOAL_MAX)) });

/** The form of a plan. Each goal is an object, so that it keeps its place on screen while others move. */
export const planSchema = v.object({ goals: v.pipe(v.array(goal), v.maxLength(GOALS_MAX)) });
export type PlanValues = v.InferInput<typeof planSchema>;
export type WrittenPlan = v.InferOutput<typeof planSchema>;

export const planValues = (goals: readonly string[]): PlanValues => ({
  goals: goals.length === 0 ? [{ text: '' }] : goals.map((text) => ({ text })),
});

export const goalsOf = ({ goals }: WrittenPlan): string[] => goals.map(({ text }) => text);
