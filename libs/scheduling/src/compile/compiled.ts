import type { Instance } from '../instance.js';
import type { Bits } from './bitset.js';
import type { Calendar } from './calendar.js';

/** Medium and soft in one number, `medium · LEVEL + soft`: exact while soft < LEVEL and medium < 9e8. */
export const LEVEL = 10_000_000;

/** Site of a video meeting, room of a video meeting, or a person or room that is no longer known. */
export const NONE = -1;

/** Someone with a mandate and without a conflict. */
export interface CompiledCandidate {
  readonly person: number;
  /** S4, and M3 when the meeting was communicated with someone else. */
  readonly cost: number;
  /** Free and mandated for the whole meeting. */
  readonly starts: Bits;
}

export interface CompiledRole {
  readonly role: string;
  readonly candidates: readonly CompiledCandidate[];
}

/** Indices instead of ids; `start` is `day · perDay + grain`. */
export interface Spot {
  readonly start: number;
  readonly room: number;
  readonly people: readonly number[];
}

export interface CompiledRoom {
  readonly room: number;
  readonly site: number;
  /** S9, and M3 when communicated in another room. */
  readonly cost: number;
  readonly starts: Bits;
}

export interface CompiledMeeting {
  readonly index: number;
  readonly weight: number;
  readonly grains: number;
  readonly physical: boolean;
  readonly isCase: boolean;
  readonly roles: readonly CompiledRole[];
  /** No person is a candidate of two roles, so that roles can be filled one by one. */
  readonly disjoint: boolean;
  readonly optional: readonly number[];
  /** Large enough, in the order of the instance; empty for video. */
  readonly rooms: readonly CompiledRoom[];
  /** Indices of the standing slots of its series. */
  readonly slots: readonly number[];
  /** H5 only, from now on. */
  readonly coming: Bits;
  /** First start that the meeting itself allows. */
  readonly release: number;
  /** H5, H6 only. */
  readonly allowed: Bits;
  /** Starts that fit when nothing else is planned, by ascending `floor`. */
  readonly starts: Int32Array;
  /** Least possible cost at `starts[i]`, with the best free people and room. */
  readonly floor: Float64Array;
  /** Cost of the time alone at any start: M2, M3, S1, S2 by calendar, S3, S7. */
  readonly timeCost: (start: number) => number;
  /** Cost of leaving it out: M1 and M2. */
  readonly leftOut: number;
  readonly pinned: Spot | null;
}

export interface CompiledPerson {
  readonly free: Bits;
  readonly weeklyCap: number;
  readonly fairShare: number;
  /** S6 by site. */
  readonly travelCost: readonly number[];
  /** Meetings that would like this person to be there. */
  readonly optionalIn: readonly number[];
}

export interface CompiledSlot {
  readonly from: number;
  readonly to: number;
  readonly capacity: number;
}

/** What meetings are compiled against. */
export interface Frame {
  readonly instance: Instance;
  readonly calendar: Calendar;
  readonly perDay: number;
  /** Grains of the whole period. */
  readonly length: number;
  /** Index of the ISO week by day. */
  readonly weekOf: readonly number[];
  readonly weeks: number;
  readonly people: readonly CompiledPerson[];
  readonly personIndex: ReadonlyMap<string, number>;
  /** Starts at which a person is free for so many grains. */
  readonly personRuns: (person: number, grains: number) => Bits;
  readonly roomFree: readonly Bits[];
  readonly roomSite: readonly number[];
  /** Travel in grains, rounded up: `travel[from][to]`. */
  readonly travel: readonly (readonly number[])[];
  readonly slots: readonly CompiledSlot[];
}

/** An instance made ready for search; made by `compile`, used by every other function, never changed. Callers read `instance` only. */
export interface Compiled extends Frame {
  readonly meetings: readonly CompiledMeeting[];
  readonly meetingIndex: ReadonlyMap<string, number>;
}
