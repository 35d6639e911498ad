import { type Day, workingDaysBetween } from '@regiotafel/kernel';
import { EXERCISE_SCENARIOS, type ExerciseScenario } from './exercise-scenario.js';

/** How far an exercise (oefencasus) came. `started_on`, `table_by` and `table_on` are days in the Netherlands. */
export interface ExerciseCourse {
  readonly started_on: Day;
  /** Last day on which a case meeting proves that the municipality gets a table in time. */
  readonly table_by: Day;
  /** When the case meeting was held. */
  readonly table_on: Day | null;
  readonly pool_card_id: string | null;
  readonly ended_at: Date | null;
}

/** `AT_TABLE`: its case meeting was held. `STOPPED`: ended before that. */
export type ExerciseState = 'STARTED' | 'CASE_OPENED' | 'AT_TABLE' | 'STOPPED';

export const exerciseState = ({ table_on, pool_card_id, ended_at }: ExerciseCourse): ExerciseState => {
  if (table_on !== null) return 'AT_TABLE';
  if (ended_at !== null) return 'STOPPED';
  return pool_card_id === null ? 'STARTED' : 'CASE_OPENED';
};

export const isExerciseRunning = (course: ExerciseCourse): boolean =>
  ['STARTED', 'CASE_OPENED'].includes(exerciseState(course));

/** Whether it proves "a table within N working days". */
export const provesTable = ({ table_on, table_by }: ExerciseCourse): boolean =>
  table_on !== null && table_on <= table_by;

/** Working days from the start to the case meeting; null while there was none. */
export const daysToTable = (
  { started_on, table_on }: ExerciseCourse,
  isHoliday: (day: Day) => boolean,
): number | null => (table_on === null ? null : workingDaysBetween(started_on, table_on, isHoliday));

/** The scenarios of the themes that a region has, in the order of its themes. */
export const scenariosFor = (themes: readonly string[]): ExerciseScenario[] =>
  themes.flatMap((theme) => EXERCISE_SCENARIOS.filter((scenario) => scenario.theme === theme));

export const scenarioOf = (code: string): ExerciseScenario | null =>
  EXERCISE_SCENARIOS.find((scenario) => scenario.code === code) ?? null;
