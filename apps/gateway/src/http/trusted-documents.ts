import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';

const manifestSchema = v.record(v.pipe(v.string(), v.regex(/^[\w:-]{1,100}$/)), v.pipe(v.string(), v.minLength(1)));

/** Operations of the web client by id: `{ "<id>": "query …" }`, written by the web build. */
export type TrustedDocuments = Readonly<Record<string, string>>;

/**
 * Reads the manifest. A demo without one answers nothing by id; production needs it.
 * @throws Error when the file is damaged, or absent in production
 */
export const loadTrustedDocuments = (file: string, mode: 'demo' | 'production'): TrustedDocuments => {
  if (!existsSync(file)) {
    if (mode === 'production') throw new Error('The web app is not built: its list of trusted documents is missing.');
    return {};
  }
  return v.parse(manifestSchema, JSON.parse(readFileSync(file, 'utf8')));
};
