import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout: the folder that holds the root package.json. */
export const CHECKOUT = dirname(dirname(fileURLToPath(import.meta.url)));

const BIN = join(CHECKOUT, 'node_modules', '.bin');

/** What the files of one test run share; a system that runs knows none of it. */
const OF_TESTS = 'REGIOTAFEL_TEST_';

/** The environment for child processes: the Node.js that npm installed comes first in PATH, and what runs or is built is the product itself, whoever asks: jest would make it a build for development. */
export const childEnvironment = (extra: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv => {
  const path = process.env['PATH'] ?? '';
  const first = path === BIN || path.startsWith(`${BIN}${delimiter}`);
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith(OF_TESTS)));
  return { ...inherited, NODE_ENV: 'production', PATH: first ? path : `${BIN}${delimiter}${path}`, ...extra };
};
