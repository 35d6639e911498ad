import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';

/** Younger than what ends a quiet session or asks for a fresh sign-in, with room for the longest test. */
const YOUNG_MS = 8 * 60_000;

const fileOf = (folder: string, name: string): string =>
  join(folder, `${createHash('sha256').update(name).digest('hex')}.json`);

/**
 * What a browser holds after somebody signed in, kept for the other test files of the same run.
 * @param folder of the run; null keeps nothing
 */
export const keptSignIns = (folder: string | null) => ({
  /** Null when there is none that is young. */
  of(name: string): unknown {
    const file = folder && fileOf(folder, name);
    if (!file || !existsSync(file) || Date.now() - statSync(file).mtimeMs > YOUNG_MS) return null;
    return JSON.parse(readFileSync(file, 'utf8'));
  },
  keep(name: string, held: unknown): void {
    if (!folder) return;
    mkdirSync(folder, { recursive: true });
    const file = fileOf(folder, name);
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, JSON.stringify(held));
    renameSync(draft, file);
  },
});
