import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  rmdirSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { Failure } from '../failure.ts';
import { filesBelow, hashOf, isTesting, sourceFiles, type SourceFile } from './source-files.ts';
import type { Workspace } from './workspaces.ts';

/** What one build did. */
export interface BuildResult {
  readonly written: number;
  readonly removed: number;
}

interface Entry {
  readonly size: number;
  readonly modified: number;
  readonly hash: string;
  /** The file imports something from a `testing/` folder. */
  readonly testing: boolean;
}

interface Manifest {
  /** Hash of the compiler and its options. */
  readonly compiler: string;
  readonly files: Readonly<Record<string, Entry>>;
}

const MANIFEST = '.build.json';

const optionsFor = (tsx: boolean) =>
  ({
    swcrc: false,
    configFile: false,
    sourceMaps: true,
    inlineSourcesContent: false,
    module: { type: 'es6' },
    jsc: {
      target: 'es2023',
      keepClassNames: true,
      parser: { syntax: 'typescript', decorators: true, tsx },
      transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
    },
  }) as const;

const compilerHash = (): string => {
  const { version } = createRequire(import.meta.url)('@swc/core/package.json') as { version: string };
  return hashOf(JSON.stringify([version, optionsFor(false), optionsFor(true)]));
};

const readManifest = (dist: string): Manifest | null => {
  try {
    return JSON.parse(readFileSync(join(dist, MANIFEST), 'utf8')) as Manifest;
  } catch {
    return null;
  }
};

const outputOf = (file: SourceFile): string => (file.kind === 'CODE' ? file.path.replace(/\.tsx?$/, '.js') : file.path);
const outputsOf = (file: SourceFile): readonly string[] =>
  file.kind === 'CODE' ? [outputOf(file), `${outputOf(file)}.map`] : [outputOf(file)];

const importsTesting = (text: string): boolean => /(from|import)\s*\(?\s*'\.{1,2}\/([^'\n]*\/)?testing\//.test(text);

const transpile = async (file: SourceFile, text: string, src: string, dist: string): Promise<void> => {
  const { transform } = await import('@swc/core');
  const output = join(dist, outputOf(file));
  const { code, map } = await transform(text, {
    ...optionsFor(file.path.endsWith('.tsx')),
    filename: join(src, file.path),
    sourceFileName: relative(dirname(output), join(src, file.path)),
  }).catch((error: unknown) => {
    throw new Failure(
      `${join(src, file.path)} could not be built: ${error instanceof Error ? error.message : String(error)}`,
    );
  });
  writeFileSync(output, `${code}\n//# sourceMappingURL=${outputOf(file).split('/').at(-1)}.map\n`);
  if (map !== undefined) writeFileSync(`${output}.map`, map);
};

const buildFile = async (
  file: SourceFile,
  src: string,
  dist: string,
  before: Entry | undefined,
): Promise<{ entry: Entry; changed: boolean }> => {
  const stamp = { size: file.size, modified: file.modified };
  const present = outputsOf(file).every((output) => existsSync(join(dist, output)));
  if (before && present && before.size === file.size && before.modified === file.modified)
    return { entry: before, changed: false };
  const content = readFileSync(join(src, file.path));
  const hash = hashOf(content);
  if (before && present && before.hash === hash) return { entry: { ...before, ...stamp }, changed: false };
  mkdirSync(dirname(join(dist, file.path)), { recursive: true });
  if (file.kind === 'ASSET') {
    copyFileSync(join(src, file.path), join(dist, file.path));
    return { entry: { ...stamp, hash, testing: false }, changed: true };
  }
  const text = content.toString('utf8');
  await transpile(file, text, src, dist);
  return { entry: { ...stamp, hash, testing: !isTesting(file.path) && importsTesting(text) }, changed: true };
};

const removeStale = (dist: string, expected: ReadonlySet<string>): number => {
  const stale = filesBelow(dist).filter((path) => path !== MANIFEST && !expected.has(path));
  for (const path of stale) {
    rmSync(join(dist, path));
    for (
      let folder = dirname(join(dist, path));
      folder !== dist && readdirSync(folder).length === 0;
      folder = dirname(folder)
    )
      rmdirSync(folder);
  }
  return stale.length;
};

const buildFiles = async (files: readonly SourceFile[], src: string, dist: string, before: Manifest['files']) => {
  const entries: Record<string, Entry> = {};
  let written = 0;
  await Promise.all(
    files.map(async (file) => {
      const { entry, changed } = await buildFile(file, src, dist, before[file.path]);
      entries[file.path] = entry;
      if (changed) written += 1;
    }),
  );
  return { entries, written };
};

/**
 * Transpiles `src` into `dist` and copies its assets: only files that changed. Output without a source is removed.
 * A `testing/` folder is left out unless code outside it, or the package's exports, asks for it.
 */
export const transpileWorkspace = async (workspace: Workspace): Promise<BuildResult> => {
  const src = join(workspace.path, 'src');
  const dist = join(workspace.path, 'dist');
  const compiler = compilerHash();
  const manifest = readManifest(dist);
  const before = manifest?.compiler === compiler ? manifest.files : {};
  const exported = /"[^"]*\/testing\//.test(readFileSync(join(workspace.path, 'package.json'), 'utf8'));

  const plain = await buildFiles(sourceFiles(src, false), src, dist, before);
  const wanted = exported || Object.values(plain.entries).some((entry) => entry.testing);
  const files = sourceFiles(src, wanted);
  const testing = await buildFiles(
    files.filter(({ path }) => isTesting(path)),
    src,
    dist,
    before,
  );

  const removed = removeStale(dist, new Set(files.flatMap(outputsOf)));
  const written = plain.written + testing.written;
  const entries = Object.fromEntries(
    Object.entries({ ...plain.entries, ...testing.entries }).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  const now = JSON.stringify({ compiler, files: entries } satisfies Manifest);
  if (files.length > 0 && now !== JSON.stringify(manifest)) writeFileSync(join(dist, MANIFEST), now);
  return { written, removed };
};
