import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { SourceFile } from './source.ts';

const BINARY = /\.(?:png|jpe?g|gif|ico|webp|woff2?|ttf|otf|pdf|zip|gz|wasm|bin)$/;

/** The files that git keeps or would keep, without binary ones; paths relative to `root`. */
export const filesOf = async (root: string): Promise<string[]> => {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate'];
  const { stdout } = await promisify(execFile)('git', args, { cwd: root, maxBuffer: 64e6 });
  return stdout.split('\0').filter((path) => path !== '' && !BINARY.test(path));
};

/** Files listed but deleted on disk are left out. */
export const readTree = (root: string, paths: readonly string[]): Map<string, SourceFile> => {
  const tree = new Map<string, SourceFile>();
  for (const path of paths) {
    try {
      tree.set(path, new SourceFile(path, readFileSync(join(root, path), 'utf8')));
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && ['ENOENT', 'EISDIR'].includes(String(error.code))))
        throw error;
    }
  }
  return tree;
};
