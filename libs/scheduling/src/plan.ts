import type { Moment } from './grid.js';
import type { Placement } from './instance.js';
import type { Constraint } from './rules.js';

/** Compared from left to right: any fewer broken hard rules beat everything else. All integers, lower is better. */
export interface Score {
  readonly hard: number;
  readonly medium: number;
  readonly soft: number;
}

/** A score with its parts. Hard parts count violations, the others are weighted costs. */
export interface ScoreReport extends Score {
  readonly by: Readonly<Record<Constraint, number>>;
}

/** Why a moment does not fit. Texts live in the web app. */
export type ReasonCode =
  /** No candidate of the role has a mandate on that day, or all are blocked by a conflict. */
  | 'ROLE_NOT_MANDATED'
  /** Calendars of the role's candidates are taken. */
  | 'ROLE_BUSY'
  /** A candidate is free, but another planned meeting has them. */
  | 'ROLE_BOOKED'
  /** A candidate is free, but is at the weekly maximum. */
  | 'ROLE_AT_WEEKLY_MAXIMUM'
  /** A candidate is free, but cannot travel in time. */
  | 'ROLE_CANNOT_TRAVEL'
  /** The same person would have to fill two roles. */
  | 'ROLES_SHARE_PERSON'
  | 'STANDING_SLOT_FULL'
  | 'ROOM_TOO_SMALL'
  | 'ROOM_FULL'
  | 'VIDEO_FULL'
  /** Before the meeting may be held at all. */
  | 'NOT_RELEASED'
  /** Nearer than the notice that people must get. */
  | 'NOTICE_TOO_SHORT'
  /** It fits, but the plan as a whole is better with the later moment. */
  | 'PLAN_BETTER_LATER'
  /** The opening hours leave no moment at all from now on. */
  | 'NO_MOMENT_ALLOWED';

/** A reason and the number of moments it is the first one for; `role` where the code is about a role. */
export interface Reason {
  readonly code: ReasonCode;
  readonly role?: string;
  readonly count: number;
}

/** The least that must change to make a meeting possible: every one of `lift`, which opens `moments` moments, the first at `first`. */
export interface Relaxation {
  readonly lift: readonly { readonly code: ReasonCode; readonly role?: string }[];
  readonly moments: number;
  readonly first: Moment;
}

/** Why not earlier? The counts of `reasons` add up to `earlier`; most frequent first. */
export interface Explanation {
  readonly meeting: string;
  /** Null when the meeting is not planned; then all moments from now on count as earlier. */
  readonly planned: Moment | null;
  /** Moments from now on, within opening hours, before the planned one. */
  readonly earlier: number;
  readonly reasons: readonly Reason[];
  /** Only for a meeting that is not planned and could be with a change. */
  readonly relaxation: Relaxation | null;
}

/** How a plan was found. Holds no times, so that equal seeds and iterations give equal bytes. */
export interface Trace {
  readonly seed: number;
  readonly iterations: number;
  readonly stoppedBy: 'BUDGET' | 'CALLER' | 'OPTIMUM';
  /** Score after the greedy start and at every later improvement, kept by the search itself. */
  readonly improvements: readonly { readonly iteration: number; readonly medium: number; readonly soft: number }[];
}

/** A plan. `score` comes from the independent checker, `bound` is a proven lower bound on the best score. */
export interface Plan {
  readonly placements: readonly Placement[];
  readonly unscheduled: readonly Explanation[];
  readonly score: ScoreReport;
  readonly bound: Score;
  /** Share of the first level (medium, then soft) where score and bound differ that may still be won: 0 is proven best. */
  readonly gap: number;
  readonly trace: Trace;
}
