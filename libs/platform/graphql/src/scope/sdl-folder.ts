import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SHARED_SDL } from '../shared-sdl.js';

const SKIPPED = new Set(['node_modules', 'dist', 'testing']);

const graphqlFiles = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : graphqlFiles(join(folder, entry.name));
      return entry.name.endsWith('.graphql') ? [join(folder, entry.name)] : [];
    });

/**
 * The schema text of a scope: the shared text, then every `.graphql` file below `folder` in the order of its path.
 * Feature files write `extend type Query`, `extend type Mutation`, `extend type Subscription`.
 * @throws Error when the folder holds no schema
 */
export const readSdl = (scope: string, folder: string): string => {
  const files = graphqlFiles(folder);
  if (files.length === 0) throw new Error(`scope ${scope}: no .graphql file below its folder`);
  return [SHARED_SDL, ...files.map((file) => readFileSync(file, 'utf8'))].join('\n');
};
