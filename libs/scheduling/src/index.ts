export { compile } from './compile/compile.js';
export type { Compiled } from './compile/compiled.js';
export { explain } from './explain/explain.js';
export { findSlots } from './find-slots.js';
export type { Slot } from './find-slots.js';
export {
  clockChanges,
  dayIndexOf,
  dayOf,
  grainsPerDay,
  instantOf,
  momentOf,
  nextMomentOf,
  spansBetween,
} from './grid.js';
export type { Grid, Moment, Span } from './grid.js';
export type {
  Candidate,
  Communicated,
  Filled,
  Instance,
  Mandate,
  Meeting,
  Mode,
  Person,
  Placement,
  RoleNeed,
  Room,
  Sites,
  StandingSlot,
} from './instance.js';
export type { Explanation, Plan, Reason, ReasonCode, Relaxation, Score, ScoreReport, Trace } from './plan.js';
export type { Change } from './replan/change.js';
export { replan } from './replan/replan.js';
export type { Alternative, Move, Replanned, ReplanOptions } from './replan/replan.js';
export { CONSTRAINTS, RULES_1 } from './rules.js';
export type { Constraint, Rank, Rules, Urgency } from './rules.js';
export { score } from './checker/score.js';
export { solve } from './search/solve.js';
export type { Budget, SolveOptions, SolveProgress } from './search/solve.js';
