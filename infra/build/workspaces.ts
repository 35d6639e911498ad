import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** One package of the checkout. */
export interface Workspace {
  readonly name: string;
  /** Relative to the checkout, with `/`: `libs/kernel`. */
  readonly folder: string;
  /** Absolute. */
  readonly path: string;
  /** Built by vite, only bundled by vite, or transpiled for Node.js. */
  readonly kind: 'WEB_APP' | 'WEB_LIBRARY' | 'SERVER';
  /** Names of other packages of the checkout that it depends on. */
  readonly dependencies: readonly string[];
}

interface PackageFile {
  readonly name: string;
  readonly workspaces?: readonly string[];
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const readPackage = (folder: string): PackageFile =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageFile;

const kindOf = (folder: string): Workspace['kind'] => {
  if (folder === 'apps/web') return 'WEB_APP';
  return folder.startsWith('libs/web/') ? 'WEB_LIBRARY' : 'SERVER';
};

const foldersOf = (root: string): readonly string[] =>
  (readPackage(root).workspaces ?? [])
    .map((pattern) => pattern.replace(/\/\*$/, ''))
    .flatMap((parent) =>
      existsSync(join(root, parent)) ? readdirSync(join(root, parent)).map((child) => `${parent}/${child}`) : [],
    )
    .filter((folder) => existsSync(join(root, folder, 'package.json')))
    .sort();

/** All packages that the root package.json names, in order of their folders. */
export const listWorkspaces = (root: string): readonly Workspace[] => {
  const found = foldersOf(root).map((folder) => ({ folder, file: readPackage(join(root, folder)) }));
  const names = new Set(found.map(({ file }) => file.name));
  return found.map(({ folder, file }) => ({
    name: file.name,
    folder,
    path: join(root, folder),
    kind: kindOf(folder),
    dependencies: Object.keys({ ...file.dependencies, ...file.devDependencies }).filter((name) => names.has(name)),
  }));
};

/** A package with everything from the checkout that it depends on, directly or not. */
export const withDependencies = (start: Workspace, all: readonly Workspace[]): readonly Workspace[] => {
  const found = new Set([start]);
  for (const workspace of found)
    for (const name of workspace.dependencies) {
      const dependency = all.find((other) => other.name === name);
      if (dependency) found.add(dependency);
    }
  return [...found];
};
