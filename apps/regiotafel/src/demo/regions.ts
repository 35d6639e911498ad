import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkoutFolder } from '@regiotafel/runtime';
import { readRegionFile } from '../import/read-region-file.js';
import type { RegionFile } from '../import/region-file.js';

const FOLDER = join('apps', 'regiotafel', 'demo');

/** The invented regions of the demonstration, Veldersoord first. @throws Error when a file does not hold */
export const demoRegions = (): RegionFile[] =>
  readdirSync(join(checkoutFolder(), FOLDER))
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .toReversed()
    .map((name) => {
      const outcome = readRegionFile(readFileSync(join(checkoutFolder(), FOLDER, name), 'utf8'));
      if ('errors' in outcome) throw new Error(`demo region ${name} does not hold`);
      return outcome.file;
    });
