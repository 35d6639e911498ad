import * as v from 'valibot';
import { parseDocument } from 'yaml';
import { checkReferences, type FileError } from './check-references.js';
import { type NetworkFile, networkFileSchema, type RegionFile, regionFileSchema } from './region-file.js';

/** A file as it was read, or everything that is wrong with it. */
export type ReadFile<T> = { readonly file: T } | { readonly errors: readonly FileError[] };

const readFile = <T>(
  text: string,
  schema: v.GenericSchema<unknown, T>,
  faultsOf: (file: T) => readonly FileError[],
): ReadFile<T> => {
  const document = parseDocument(text);
  if (document.errors.length > 0) {
    return {
      errors: document.errors.map(({ linePos }) => ({ path: `line ${linePos?.[0].line ?? 1}`, code: 'INVALID_YAML' })),
    };
  }
  const parsed = v.safeParse(schema, document.toJS({ maxAliasCount: 50 }));
  if (!parsed.success) {
    return {
      errors: parsed.issues.map((issue) => ({
        path: v.getDotPath(issue) ?? '',
        code: issue.input === undefined ? 'REQUIRED' : 'INVALID',
      })),
    };
  }
  const errors = faultsOf(parsed.output);
  return errors.length > 0 ? { errors } : { file: parsed.output };
};

/** Reads and checks a whole region file. Nothing is imported from a file with an error; every error is named. */
export const readRegionFile = (text: string): ReadFile<RegionFile> => readFile(text, regionFileSchema, checkReferences);

/** Reads and checks the file of a network. */
export const readNetworkFile = (text: string): ReadFile<NetworkFile> => readFile(text, networkFileSchema, () => []);
