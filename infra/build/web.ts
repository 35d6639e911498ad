import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { Failure } from '../failure.ts';
import { childEnvironment } from '../paths.ts';
import { withLock } from '../processes/lock.ts';
import { filesBelow, hashOfFiles } from './source-files.ts';
import type { BuildResult } from './transpile.ts';
import { withDependencies, type Workspace } from './workspaces.ts';

const NOT_INPUT = /^(dist|node_modules)\/|\.spec\.tsx?$|^\.vite\//;

const inputsOf = (workspace: Workspace): readonly string[] =>
  filesBelow(workspace.path)
    .filter((path) => !NOT_INPUT.test(path))
    .map((path) => join(workspace.path, path));

const vite = (app: Workspace): string => {
  const require = createRequire(join(app.path, 'package.json'));
  return join(dirname(require.resolve('vite/package.json')), 'bin', 'vite.js');
};

const runVite = async (app: Workspace): Promise<void> => {
  const child = spawn(process.execPath, [vite(app), 'build', '--logLevel', 'warn'], {
    cwd: app.path,
    env: childEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve));
  const [code, output, complaints] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  if (code !== 0) throw new Failure(`The web app could not be built:\n${output}${complaints}`.trim());
};

const NOTHING: BuildResult = { written: 0, removed: 0 };

const readStamp = (file: string): string | null => (existsSync(file) ? readFileSync(file, 'utf8') : null);

/** Builds the web app with vite when a file of it, or of a package it uses, changed. Without an index.html there is no app yet. */
export const buildWebApp = async (app: Workspace, all: readonly Workspace[]): Promise<BuildResult> => {
  if (!existsSync(join(app.path, 'index.html'))) return NOTHING;
  const root = join(app.path, '..', '..');
  const stamp = join(app.path, 'dist', '.build.hash');
  const files = withDependencies(app, all).flatMap(inputsOf);
  const hash = hashOfFiles([...new Set(files), join(root, 'package-lock.json')].filter(existsSync));
  if (readStamp(stamp) === hash) return NOTHING;
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  return withLock(join(root, 'node_modules', '.web-build.lock'), async () => {
    if (readStamp(stamp) === hash) return NOTHING;
    await runVite(app);
    writeFileSync(stamp, hash);
    return { written: filesBelow(join(app.path, 'dist')).length, removed: 0 };
  });
};
