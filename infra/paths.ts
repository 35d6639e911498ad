import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout: the folder that holds the root package.json. */
export const CHECKOUT = dirname(dirname(fileURLToPath(import.meta.url)));

const BIN = join(CHECKOUT, 'node_modules', '.bin');

/** The environment for child processes: the Node.js that npm installed comes first in PATH, whatever the host brings. */
export const childEnvironment = (extra: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv => {
  const path = process.env['PATH'] ?? '';
  const first = path === BIN || path.startsWith(`${BIN}${delimiter}`);
  const { REGIOTAFEL_TEST_DATABASE: _url, REGIOTAFEL_TEST_SECRETS: _secrets, ...inherited } = process.env;
  return { ...inherited, PATH: first ? path : `${BIN}${delimiter}${path}`, ...extra };
};
