import type { Day } from '@regiotafel/kernel';
import type { Grid, Moment, Span } from './grid.js';
import type { Rank, Rules, Urgency } from './rules.js';

/** Where people meet. Only `PHYSICAL` takes a room, travel time and kilometres; `VIDEO` takes a video line. */
export type Mode = 'PHYSICAL' | 'VIDEO';

/** A role a person may fill, from and until days included. Without days the mandate has no end. */
export interface Mandate {
  readonly role: string;
  readonly from?: Day;
  readonly until?: Day;
}

/** A person who can be asked. Only busy time is known, never why. */
export interface Person {
  readonly id: string;
  readonly mandates: readonly Mandate[];
  readonly busy: readonly Span[];
  /** Where a journey begins; without a site no kilometres are counted. */
  readonly home?: string;
  /** Most meetings in one ISO week (H8). */
  readonly weeklyCap?: number;
  /** Meetings in one ISO week above which S5 counts. */
  readonly fairShare?: number;
}

/** A room at a site, with seats. */
export interface Room {
  readonly id: string;
  readonly site: string;
  readonly seats: number;
  readonly busy: readonly Span[];
}

/** Distances between sites: `km[from][to]` and `minutes[from][to]`, both in the order of `ids`. */
export interface Sites {
  readonly ids: readonly string[];
  readonly km: readonly (readonly number[])[];
  readonly minutes: readonly (readonly number[])[];
}

/** One protected half-day of a series. `capacity` is the number of its meetings that may touch it (H9). */
export interface StandingSlot {
  readonly id: string;
  readonly series: string;
  readonly span: Span;
  readonly capacity: number;
}

/** Someone who can fill a role: see `Rank`. */
export interface Candidate {
  readonly person: string;
  readonly rank: Rank;
}

/** A role that must be filled by exactly one of the candidates. */
export interface RoleNeed {
  readonly role: string;
  readonly candidates: readonly Candidate[];
}

/** A filled role. */
export interface Filled {
  readonly role: string;
  readonly person: string;
}

/** Where and when a meeting is; `people` in the order of the meeting's roles, `room` null for video. */
export interface Placement extends Moment {
  readonly meeting: string;
  readonly room: string | null;
  readonly people: readonly Filled[];
}

/** What the people of a meeting were told. Confirmed and within the freeze it is pinned (H7). */
export interface Communicated {
  readonly placement: Placement;
  readonly confirmed: boolean;
}

/** A meeting to plan. */
export interface Meeting {
  readonly id: string;
  readonly urgency: Urgency;
  /** Only case meetings count for S8. */
  readonly kind: 'CASE' | 'OTHER';
  readonly mode: Mode;
  /** Length in grains. */
  readonly grains: number;
  readonly roles: readonly RoleNeed[];
  /** People who would like to be there (S2); they are invited, not booked. */
  readonly optional: readonly string[];
  /** People who may fill no role here: a conflict block (H1). */
  readonly conflicts: readonly string[];
  /** Waiting counts from this day (S1). */
  readonly requestedOn: Day;
  /** Last day in time (M2). */
  readonly deadline: Day;
  /** Not before this moment (H6). */
  readonly release?: Moment;
  /** Inside one of these is preferred (S7). */
  readonly preferred?: readonly Span[];
  /** The series whose standing slots it belongs in (S3, H9). */
  readonly series?: string;
  readonly communicated?: Communicated;
}

/** A region's planning question. Days are calendar days, times are indices on the grid. */
export interface Instance {
  readonly grid: Grid;
  readonly now: Moment;
  readonly rules: Rules;
  /** Opening hours Monday … Sunday as grains `[from, to)`; null is closed (H5). */
  readonly opening: readonly (readonly [from: number, to: number] | null)[];
  readonly holidays: readonly Day[];
  readonly sites: Sites;
  readonly rooms: readonly Room[];
  /** Video meetings at the same time (H4). */
  readonly videoLines: number;
  readonly standingSlots: readonly StandingSlot[];
  readonly people: readonly Person[];
  readonly meetings: readonly Meeting[];
}
