/** `node apps/web/check-size.ts`: weighs the JavaScript of the first page after a build; fails above the limit. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { firstPageFiles, type BuildManifest } from './build/first-page.ts';

const LIMIT_KB = 200;
const DIST = join(import.meta.dirname, 'dist');

/** What the first page of a signed-in person fetches by itself beyond the entry. */
const FETCHED_AT_ONCE = [
  'src/app/messages/nl.ts',
  'src/features/worklist/messages/nl.json',
  'src/features/worklist/worklist.screen.tsx',
];

const manifest = JSON.parse(readFileSync(join(DIST, '.manifest.json'), 'utf8')) as BuildManifest;
const sizes = firstPageFiles(manifest, 'index.html', FETCHED_AT_ONCE).map((file) => ({
  file,
  size: gzipSync(readFileSync(join(DIST, file))).length,
}));
const total = sizes.reduce((sum, { size }) => sum + size, 0);
const kb = (bytes: number): string => (bytes / 1024).toFixed(1).padStart(7);

for (const { file, size } of sizes.toSorted((one, other) => other.size - one.size))
  process.stdout.write(`${kb(size)} KB  ${file}\n`);
process.stdout.write(`${kb(total)} KB  gzip JavaScript on the first page; the limit is ${LIMIT_KB} KB\n`);
if (total > LIMIT_KB * 1024) process.exitCode = 1;
