import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const isCheckout = (folder: string): boolean => {
  const file = join(folder, 'package.json');
  return existsSync(file) && (JSON.parse(readFileSync(file, 'utf8')) as { name?: unknown }).name === 'regiotafel';
};

/** Root of the checkout this code runs from; the working folder when there is none. */
export const checkoutFolder = (from: string = dirname(fileURLToPath(import.meta.url))): string => {
  for (let folder = from; folder !== dirname(folder); folder = dirname(folder)) if (isCheckout(folder)) return folder;
  return process.cwd();
};

/** True when every folder on the path may be entered by any user. */
const isOpenPath = (folder: string): boolean =>
  (statSync(folder).mode & 0o001) !== 0 && (folder === dirname(folder) || isOpenPath(dirname(folder)));

/**
 * Where this checkout keeps its state, as an absolute path; the folder need not exist.
 * PostgreSQL refuses to run as root, so root needs a folder that an unprivileged user can reach.
 */
export const resolveDataFolder = (
  setting: string | undefined,
  checkout: string = checkoutFolder(),
  uid: number | undefined = process.getuid?.(),
): string => {
  if (setting !== undefined) return resolve(setting);
  if (uid !== 0 || isOpenPath(checkout)) return join(checkout, '.data');
  return join('/var/lib/regiotafel', createHash('sha256').update(checkout).digest('hex').slice(0, 12));
};
