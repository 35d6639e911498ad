import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkoutFolder } from '@regiotafel/runtime';
import { type ReadFile, readNetworkFile, readRegionFile } from '../import/read-region-file.js';
import type { NetworkFile, RegionFile } from '../import/region-file.js';

const FOLDER = join('apps', 'regiotafel', 'demo');

/** The invented people sign in with the provider that names itself by no id. */
const NO_PROVIDERS: ReadonlySet<string> = new Set();

const all = <T>(folder: string, read: (text: string, providers: ReadonlySet<string>) => ReadFile<T>): T[] =>
  readdirSync(join(checkoutFolder(), folder))
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .toReversed()
    .map((name) => {
      const outcome = read(readFileSync(join(checkoutFolder(), folder, name), 'utf8'), NO_PROVIDERS);
      if ('errors' in outcome) throw new Error(`the demo file ${name} does not hold`);
      return outcome.file;
    });

/** The invented regions of the demonstration, Veldersoord first. @throws Error when a file does not hold */
export const demoRegions = (): RegionFile[] => all(FOLDER, readRegionFile);

/** The invented networks of the demonstration. @throws Error when a file does not hold */
export const demoNetworks = (): NetworkFile[] => all(join(FOLDER, 'networks'), readNetworkFile);
