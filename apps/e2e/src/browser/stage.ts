import { afterAll, beforeAll } from '@jest/globals';
import { chromium, type Browser } from 'playwright-core';
import { findChromium } from '../../../../infra/testing/find-chromium.ts';
import { testSystem } from '../../../../infra/testing/test-system.ts';
import { testWhen } from '../../../../infra/testing/test-when.ts';
import { present, Visitor } from './visitor.js';

/** A browser that stands ready for the next page costs more than it saves where every page is somebody else's. */
const NO_SPARE = '--disable-features=SpareRendererForSitePerProcess';
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', NO_SPARE];
const START_MS = 180_000;
const TEST_MS = 300_000;

const executablePath = findChromium();

/** Runs a test; when it fails, what each open screen shows is told with the error. */
const telling = (body: () => Promise<void>) => async (): Promise<void> => {
  try {
    await body();
  } catch (error) {
    const shown = await Promise.all(present().map((visitor) => visitor.situation().catch(() => 'a closed screen')));
    throw new Error(shown.join('\n\n'), { cause: error });
  }
};

/** A test with a real browser; skipped, with the reason, on a machine that has none. */
export const screenTest = (name: string, body: () => Promise<void>): void =>
  testWhen(executablePath !== null, 'no Chromium found; install it or set CHROME')(name, telling(body), TEST_MS);

export interface Stage {
  /** Address of the running system that all screen tests of a run share. */
  readonly origin: string;
  /** Somebody without an account. */
  passerBy(): Promise<Visitor>;
  /** Signs in through the screens, by full name. */
  signsIn(name: string): Promise<Visitor>;
  /** Is at an address, the start page unless it is given, and signed in maybe for an earlier test; a test that ends the session signs in itself. */
  signedIn(name: string, path?: string): Promise<Visitor>;
}

/** One browser for the tests of a file, in front of the running system. */
export const stage = (): Stage => {
  let browser: Browser | undefined;
  let origin = '';
  const away = new Map<string, Visitor>();
  beforeAll(async () => {
    if (executablePath === null) return;
    [origin, browser] = await Promise.all([testSystem(), chromium.launch({ executablePath, args: ARGS })]);
  }, START_MS);
  afterAll(() => browser?.close());
  const open = (): Browser => {
    if (!browser) throw new Error('the browser is not open');
    return browser;
  };
  return {
    get origin() {
      return origin;
    },
    passerBy: () => Visitor.arrive(open(), origin),
    signsIn: (name) => Visitor.signsIn(open(), origin, name),
    signedIn: async (name, path = '/') => {
      const known = away.get(name);
      if (away.delete(name) && known) return known.comesBack(path);
      const visitor = await Visitor.signedIn(open(), origin, name, path);
      visitor.waits = () => away.set(name, visitor);
      return visitor;
    },
  };
};
