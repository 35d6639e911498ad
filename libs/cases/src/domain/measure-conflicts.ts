import type { Day } from '@regiotafel/kernel';
import { goesOn, type LegalTrack, type Measure } from './measure.js';

/** What the catalogue of a region says of a kind of measure, as far as measures can contradict each other. */
export interface MeasureKind {
  readonly code: string;
  /** What it is about, such as AREA or CONTACT: two limits about one thing belong to one track. */
  readonly topic: string;
  /** Kinds it makes impossible. Said on one side, it holds for both. */
  readonly contradicts: readonly string[];
}

/** Why two measures do not go together. */
export type ConflictReason = 'CONTRADICT' | 'TWO_TRACKS' | 'TWICE';

/** Two measures that do not go together, and when. */
export interface MeasureConflict {
  readonly reason: ConflictReason;
  readonly one: string;
  readonly other: string;
  readonly from: Day;
  readonly until: Day;
  /** The tracks of the two, when that is the reason. */
  readonly tracks: readonly [LegalTrack, LegalTrack] | null;
}

const overlap = (one: Measure, other: Measure): { from: Day; until: Day } | null => {
  const from = one.startsOn > other.startsOn ? one.startsOn : other.startsOn;
  const until = one.dueOn < other.dueOn ? one.dueOn : other.dueOn;
  return from <= until ? { from, until } : null;
};

const reasonFor = (
  one: Measure,
  other: Measure,
  kinds: ReadonlyMap<string, MeasureKind>,
): ConflictReason | undefined => {
  const oneKind = kinds.get(one.kind ?? '');
  const otherKind = kinds.get(other.kind ?? '');
  if (!oneKind || !otherKind) return undefined;
  if (oneKind.contradicts.includes(otherKind.code) || otherKind.contradicts.includes(oneKind.code)) return 'CONTRADICT';
  if (oneKind.code === otherKind.code && one.track === other.track) return 'TWICE';
  const bothLimit = one.nature === 'LIMITING' && other.nature === 'LIMITING';
  return bothLimit && oneKind.topic === otherKind.topic && one.track !== other.track ? 'TWO_TRACKS' : undefined;
};

/**
 * Measures of a plan that do not go together in a period they share: kinds that the catalogue calls contradictory, the
 * same thing limited under two legal tracks, or the same twice. It explains and never blocks; what is over, and what
 * was made up for the case, is not compared.
 */
export const conflictsBetween = (
  measures: readonly Measure[],
  catalogue: readonly MeasureKind[],
): MeasureConflict[] => {
  const kinds = new Map(catalogue.map((kind) => [kind.code, kind]));
  const open = measures.filter(goesOn);
  return open.flatMap((one, at) =>
    open.slice(at + 1).flatMap((other): MeasureConflict[] => {
      const period = overlap(one, other);
      const reason = period && reasonFor(one, other, kinds);
      if (!reason) return [];
      const tracks = reason === 'TWO_TRACKS' ? ([one.track, other.track] as const) : null;
      return [{ reason, one: one.id, other: other.id, ...period, tracks }];
    }),
  );
};
