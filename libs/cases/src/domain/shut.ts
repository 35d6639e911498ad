import type { Uuid } from '@regiotafel/kernel';

/** Who gets nothing of a signal, weighing or case: by a conflict of interest, or because they are no keeper while it is restricted. */
export interface Shut {
  /** Whom a conflict of interest keeps away. */
  readonly kept: readonly Uuid[];
  /** Those to whom each running restriction leaves it open; null when there is none. */
  readonly keepers: readonly (readonly Uuid[])[] | null;
}

export const OPEN_TO_ALL: Shut = { kept: [], keepers: null };

export const isKeptAway = ({ kept }: Shut, memberId: Uuid): boolean => kept.includes(memberId);

/** Kept away, or not among the keepers of every running restriction. */
export const isShutOut = (shut: Shut, memberId: Uuid): boolean =>
  isKeptAway(shut, memberId) || (shut.keepers ?? []).some((keepers) => !keepers.includes(memberId));
