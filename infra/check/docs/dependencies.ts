import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKOUT } from '../../paths.ts';
import { tableRows } from './table-rows.ts';

/** The record that gives a reason for every runtime dependency. */
export const RECORD = 'docs/adr/0011-runtime-dependencies.md';

/** A package that the product needs when it runs, or that is bundled for the browser. */
export interface Dependency {
  readonly name: string;
  readonly licence: string;
  /** Folders of the workspaces that ask for it; `.` is the root. */
  readonly usedBy: readonly string[];
}

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const read = (path: string): unknown => JSON.parse(readFileSync(join(CHECKOUT, path), 'utf8'));

const manifests = (): string[] =>
  globSync('{package.json,apps/*/package.json,libs/*/package.json,libs/{platform,web}/*/package.json}', {
    cwd: CHECKOUT,
  })
    .filter((path) => !/^apps\/(?:bench|e2e)\//.test(path))
    .sort();

const licences = (): Readonly<Record<string, { license?: string } | undefined>> =>
  (read('package-lock.json') as { packages: Record<string, { license?: string }> }).packages;

/** What the manifests of the product ask for; the harnesses are no part of it. */
export const runtimeDependencies = (): readonly Dependency[] => {
  const users = new Map<string, string[]>();
  for (const path of manifests()) {
    const { dependencies = {}, optionalDependencies = {} } = read(path) as Manifest;
    const folder = path === 'package.json' ? '.' : path.replace(/\/package\.json$/, '');
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
      if (!name.startsWith('@regiotafel/')) users.set(name, [...(users.get(name) ?? []), folder]);
    }
  }
  const locked = licences();
  return [...users]
    .map(([name, usedBy]) => ({ name, licence: locked[`node_modules/${name}`]?.license ?? 'not given', usedBy }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
};

/** Package and reason, as the record has them. */
export const reasonsIn = (text: string): ReadonlyMap<string, string> =>
  new Map(tableRows(text).map(({ cells }) => [cells[0] ?? '', cells[3] ?? '']));

const HEAD = '| package | licence | used by | why |';

/** The record with its table brought up to date: rows come and go with the manifests, reasons stay as they were written. */
export const makeDependencyRecord = (): string => {
  const text = readFileSync(join(CHECKOUT, RECORD), 'utf8');
  const reasons = reasonsIn(text);
  const lines = text.split('\n');
  const begin = lines.findIndex((line) => /^\|\s*package\s*\|/.test(line));
  if (begin < 0) throw new Error(`${RECORD} has no table`);
  const length = lines.slice(begin).findIndex((line) => !line.startsWith('|'));
  const rows = runtimeDependencies().map(
    ({ name, licence, usedBy }) => `| \`${name}\` | ${licence} | ${usedBy.join(', ')} | ${reasons.get(name) ?? ''} |`,
  );
  const after = length < 0 ? [] : lines.slice(begin + length);
  return [...lines.slice(0, begin), HEAD, '|---|---|---|---|', ...rows, ...after].join('\n');
};
