import { test } from '@jest/globals';

/** A test that this machine cannot run: skipped with the reason in its name, which `npm test` prints. */
export const testCannot = (name: string, reason: string): void => {
  test.skip(`${name} [skipped: ${reason}]`, () => undefined);
};
