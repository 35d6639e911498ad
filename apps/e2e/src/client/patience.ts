import { setTimeout as pause } from 'node:timers/promises';

const LIMIT_MS = 20_000;
const PAUSE_MS = 50;

/** Asks until there is an answer: for what jobs do after a commit. @throws Error after 20 seconds */
export const until = async <T>(what: string, ask: () => Promise<T | null | undefined | false>): Promise<T> => {
  const end = performance.now() + LIMIT_MS;
  while (performance.now() < end) {
    const answer = await ask();
    if (answer) return answer;
    await pause(PAUSE_MS);
  }
  throw new Error(`waited in vain for ${what}`);
};
