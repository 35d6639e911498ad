import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const MANIFEST = join(import.meta.dirname, '../../../web/dist/documents.json');

/** A read document of the web client. */
export interface TrustedRead {
  readonly id: string;
  readonly text: string;
  /** Whether it asks for one thing by `$id`. */
  readonly takesId: boolean;
}

/** The queries of the web client's manifest. */
export const trustedReads = (): TrustedRead[] =>
  Object.entries(JSON.parse(readFileSync(MANIFEST, 'utf8')) as Record<string, string>)
    .filter(([, text]) => text.startsWith('query '))
    .map(([id, text]) => ({ id, text, takesId: /^query \w+\(\$id: ID!/.test(text) }));
