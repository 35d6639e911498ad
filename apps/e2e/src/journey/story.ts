import type { Cast } from './cast.js';
import type { Tally } from './tally.js';

/** What earlier steps left for later ones: ids and codes. */
export interface Story {
  receiptCode?: string;
  signalId?: string;
  weighingId?: string;
  caseId?: string;
  cardId?: string;
  requestId?: string;
  expertId?: string;
  meetingId?: string;
  runId?: string;
}

/** Business time as the journey moves it: `+3d`, `+1h`. */
export type MoveClock = (by: string) => Promise<void>;

export interface Scene {
  readonly cast: Cast;
  readonly tally: Tally;
  readonly story: Story;
  readonly moveClock: MoveClock;
}

/** One of the seven steps. */
export interface Step {
  readonly title: string;
  play(scene: Scene): Promise<void>;
}

/** What an earlier step must have left. */
export const left = (value: string | undefined, what: string): string => {
  if (!value) throw new Error(`an earlier step left no ${what}`);
  return value;
};
