import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { CHECKOUT } from './paths.ts';
import { checkOwned, isRoot, othersCanReach } from './postgres/account.ts';

/** Where root keeps the data of checkouts that the database's account cannot walk into. */
const OUTSIDE = '/var/lib/regiotafel';

/**
 * The folder with everything a running copy keeps: `REGIOTAFEL_DATA`, else `<checkout>/.data`. Root runs the database
 * under another account; when a private folder above the checkout shuts that account out, the folder is one per
 * checkout under /var/lib/regiotafel.
 */
export const dataFolderPath = (chosen?: string, checkout: string = CHECKOUT): string => {
  if (chosen) return resolve(chosen);
  if (!isRoot() || othersCanReach(checkout)) return join(checkout, '.data');
  const mark = createHash('sha256').update(checkout).digest('hex').slice(0, 12);
  return join(OUTSIDE, mark);
};

/** The folders from `first` down to `last`, both included. */
const between = (first: string, last: string): readonly string[] =>
  last === first ? [last] : [...between(first, dirname(last)), last];

/** Makes the data folder when it is missing, checks that it is ours alone and returns its real path. */
export const openDataFolder = (path: string): string => {
  // Root lets the database's account pass through, not look: files inside keep their own modes.
  const mode = isRoot() ? 0o711 : 0o700;
  const made = mkdirSync(path, { recursive: true, mode });
  if (made !== undefined) for (const folder of between(made, path)) chmodSync(folder, mode);
  const folder = realpathSync(path);
  checkOwned(folder, process.getuid?.() ?? 0);
  chmodSync(folder, mode);
  return folder;
};
