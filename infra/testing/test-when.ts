import { test } from '@jest/globals';

/** A test that this machine may be unable to run: skipped with the reason in its name, which `npm test` prints. */
export const testWhen =
  (condition: boolean, reason: string) =>
  (name: string, body: () => Promise<void>, timeout?: number): void => {
    if (condition) test(name, body, timeout);
    else test.skip(`${name} [skipped: ${reason}]`, body);
  };
