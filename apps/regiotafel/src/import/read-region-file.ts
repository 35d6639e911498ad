import * as v from 'valibot';
import { parseDocument } from 'yaml';
import { checkReferences, type FileError } from './check-references.js';
import { type RegionFile, regionFileSchema } from './region-file.js';

export type ReadRegionFile = { readonly file: RegionFile } | { readonly errors: readonly FileError[] };

/** Reads and checks a whole region file. Nothing is imported from a file with an error; every error is named. */
export const readRegionFile = (text: string): ReadRegionFile => {
  const document = parseDocument(text);
  if (document.errors.length > 0) {
    return {
      errors: document.errors.map(({ linePos }) => ({ path: `line ${linePos?.[0].line ?? 1}`, code: 'INVALID_YAML' })),
    };
  }
  const parsed = v.safeParse(regionFileSchema, document.toJS({ maxAliasCount: 50 }));
  if (!parsed.success) {
    return {
      errors: parsed.issues.map((issue) => ({
        path: v.getDotPath(issue) ?? '',
        code: issue.input === undefined ? 'REQUIRED' : 'INVALID',
      })),
    };
  }
  const errors = checkReferences(parsed.output);
  return errors.length > 0 ? { errors } : { file: parsed.output };
};
