import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const ASSET = /\.(graphql|json|sql|ya?ml|css|html|txt|csv)$/;
const CODE = /\.tsx?$/;

/** One file below `src`, by what happens to it. */
export interface SourceFile {
  /** Relative to `src`, with `/`. */
  readonly path: string;
  readonly kind: 'CODE' | 'ASSET';
  readonly size: number;
  readonly modified: number;
}

/** All files below a folder, relative to it, with `/`; none when it does not exist. */
export const filesBelow = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
        .sort()
    : [];

const isTest = (path: string): boolean => /\.spec\.tsx?$/.test(path);
/** A `testing/` folder holds builders for specs. */
export const isTesting = (path: string): boolean => /(^|\/)testing\//.test(path);

const kindOf = (path: string): SourceFile['kind'] | null => {
  if (CODE.test(path)) return 'CODE';
  return ASSET.test(path) ? 'ASSET' : null;
};

/** The files of a workspace that become part of `dist`: no specs, no declarations; `testing/` folders only on request. */
export const sourceFiles = (src: string, withTesting: boolean): readonly SourceFile[] =>
  filesBelow(src)
    .filter((path) => !isTest(path) && !path.endsWith('.d.ts') && (withTesting || !isTesting(path)))
    .flatMap((path) => {
      const kind = kindOf(path);
      if (kind === null) return [];
      const { size, mtimeMs } = statSync(join(src, path));
      return [{ path, kind, size, modified: mtimeMs }];
    });

/** SHA-256 of a text or of bytes, in hex. */
export const hashOf = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex');

/** One hash over the names and contents of files. */
export const hashOfFiles = (files: readonly string[]): string => {
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  return hash.digest('hex');
};
