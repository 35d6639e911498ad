import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { outputIntrospectionFile } from '@gql.tada/internal';
import { introspectionFromSchema, lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';
import { mergeSdl, type SdlSource } from './merge-sdl.ts';

const ROOT = join(import.meta.dirname, '../../..');
const SHARED = 'libs/platform/graphql/src/shared-sdl.ts';
const HEADER = 'Generated from the SDL of the scopes, do not edit; npm run check -- --write';

/** The types that all scopes share are a text of the platform, not a file of a scope. */
const sharedSdl = async (): Promise<SdlSource> => {
  const module = (await import(pathToFileURL(join(ROOT, SHARED)).href)) as { SHARED_SDL: string };
  return { path: SHARED, text: module.SHARED_SDL };
};

const readSchema = async (): Promise<GraphQLSchema> => {
  const paths = globSync('libs/*/src/**/*.graphql', { cwd: ROOT }).sort();
  const sources = paths.map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
  return lexicographicSortSchema(mergeSdl([await sharedSdl(), ...sources]));
};

/** The public API as one SDL: `src/schema.generated.graphql`. Written by `npm run check -- --write`. */
export const makeSchema = async (): Promise<string> => `# ${HEADER}\n${printSchema(await readSchema())}\n`;

/** The same as types for `graphql(…)`: `src/schema.generated.d.ts`. */
export const makeSchemaTypes = async (): Promise<string> => {
  const introspection = introspectionFromSchema(await readSchema(), { descriptions: false });
  const text = outputIntrospectionFile(introspection, { fileType: '.d.ts', shouldPreprocess: true });
  return `// ${HEADER}\n${text.replace(/^\/\* (eslint-disable|prettier-ignore) \*\/\n/gm, '')}`;
};
