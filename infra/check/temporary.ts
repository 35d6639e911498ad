import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Sample } from './rule.ts';

/** Writes a sample into a folder that is gone afterwards; `copies` come from `root`, `links` lead inside the folder. */
export const withTree = async <Result>(
  files: Sample,
  {
    root = '',
    copies = [],
    links = [],
  }: { root?: string; copies?: readonly string[]; links?: readonly (readonly [string, string])[] },
  work: (folder: string) => Promise<Result>,
): Promise<Result> => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'regiotafel-check-')));
  const place = (path: string): string => {
    const full = join(folder, path);
    mkdirSync(dirname(full), { recursive: true });
    return full;
  };
  try {
    for (const [path, text] of Object.entries(files)) writeFileSync(place(path), text);
    for (const path of copies) cpSync(join(root, path), place(path));
    for (const [name, target] of links) symlinkSync(join(folder, target), place(`node_modules/${name}`));
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
