import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, getFileInfo, resolveConfig } from 'prettier';
import type { Generated } from '../generated.ts';
import { filesOf } from '../tree.ts';
import type { Violation } from '../violation.ts';

const RULE = 'generated-current';

const fresh = async (root: string, { file, make }: Generated): Promise<string> => {
  const filepath = join(root, file);
  const { inferredParser } = await getFileInfo(filepath);
  const text = await make();
  return inferredParser === null ? text : format(text, { ...(await resolveConfig(filepath)), filepath });
};

const firstDifference = (a: string, b: string): number => {
  const [left, right] = [a.split('\n'), b.split('\n')];
  return left.findIndex((line, index) => line !== right[index]) + 1 || left.length;
};

const compare = async (root: string, entry: Generated, write: boolean): Promise<Violation[]> => {
  const path = join(root, entry.file);
  const before = existsSync(path) ? await readFile(path, 'utf8') : '';
  const after = await fresh(root, entry);
  if (before === after) return [];
  if (write) await writeFile(path, after);
  const message = 'is not what its program makes now: npm run check -- --write';
  return write ? [] : [{ path: entry.file, line: firstDifference(before, after), rule: RULE, message }];
};

/** Compares each registered file with what its program makes now; with `write`, writes it instead. */
export const generatedFiles = async (
  root: string,
  registry: readonly Generated[],
  write: boolean,
): Promise<Violation[]> => {
  const found: Violation[] = [];
  for (const entry of registry) {
    const failed = (error: unknown): Violation[] => [
      { path: entry.file, line: 1, rule: RULE, message: `its program failed: ${String(error)}` },
    ];
    found.push(...(await compare(root, entry, write).catch(failed)));
  }
  return found;
};

/** A `.generated.` file that no program of the registry makes cannot be compared. */
export const unregistered = async (root: string, registry: readonly Generated[]): Promise<Violation[]> => {
  const known = new Set(registry.map(({ file }) => file));
  return (await filesOf(root))
    .filter((path) => /\.generated\.[^/]+$/.test(path) && !known.has(path))
    .map((path) => ({
      path,
      line: 1,
      rule: RULE,
      message: 'add it to infra/check/generated.ts with the program that makes it',
    }));
};
