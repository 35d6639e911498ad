import type { Cast } from './cast.js';
import type { Tally } from './tally.js';

/** What earlier steps left for later ones: ids and codes. */
export interface Story {
  receiptCode?: string;
  signalId?: string;
  weighingId?: string;
  caseId?: string;
  cardId?: string;
  askId?: string;
  toSecondId?: string;
  requestId?: string;
  expertId?: string;
  expertMemberId?: string;
  meetingId?: string;
  runId?: string;
  actionId?: string;
}

/** Moves business time as `npm run clock` does: `+3d`, `+1h`, or an instant. */
export type MoveClock = (to: string) => Promise<void>;

export interface Scene {
  readonly cast: Cast;
  readonly tally: Tally;
  readonly story: Story;
  readonly moveClock: MoveClock;
}

/** One of the steps of the journey. */
export interface Step {
  readonly title: string;
  play(scene: Scene): Promise<void>;
}

/** What an earlier step must have left. */
export const left = (value: string | undefined, what: string): string => {
  if (!value) throw new Error(`an earlier step left no ${what}`);
  return value;
};
