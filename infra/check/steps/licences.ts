import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Violation } from '../violation.ts';

/** Licences approved by the Open Source Initiative that occur in practice, as SPDX names. */
const APPROVED = new Set(
  (
    '0BSD AFL-3.0 AGPL-3.0-only AGPL-3.0-or-later Apache-2.0 Artistic-2.0 BlueOak-1.0.0 BSD-2-Clause BSD-3-Clause BSL-1.0 ' +
    'CDDL-1.0 ECL-2.0 EPL-2.0 EUPL-1.1 EUPL-1.2 GPL-2.0-only GPL-2.0-or-later GPL-3.0-only GPL-3.0-or-later ISC ' +
    'LGPL-2.1-only LGPL-2.1-or-later LGPL-3.0-only LGPL-3.0-or-later MIT MIT-0 MPL-2.0 OFL-1.1 PostgreSQL Python-2.0 ' +
    'UPL-1.0 Unicode-3.0 Unlicense Zlib'
  ).split(' '),
);
const EXACT = /^\d+\.\d+\.\d+(?:-[\w.]+)?$/;
const KINDS = ['dependencies', 'devDependencies', 'optionalDependencies', 'overrides'] as const;

type Locked = { license?: string; dev?: boolean; link?: boolean; version?: string };
type Tree = { [name: string]: string | Tree };

/** Reads an SPDX expression: one approved side of OR is enough, AND needs both. */
export const isApproved = (expression: string): boolean => {
  const flat = expression.replace(/\(([^()]*)\)/g, (_, inner: string) => (isApproved(inner) ? 'MIT' : 'NONE'));
  if (flat.includes('(')) return flat !== expression && isApproved(flat);
  return flat
    .split(/ OR /)
    .some((side) => side.split(/ AND /).every((name) => APPROVED.has(name.trim().split(' WITH ')[0] ?? '')));
};

const installedLicence = (root: string, path: string): string => {
  const file = join(root, path, 'package.json');
  if (!existsSync(file)) return 'none given';
  const { license } = JSON.parse(readFileSync(file, 'utf8')) as { license?: string | { type?: string } };
  return (typeof license === 'string' ? license : license?.type) ?? 'none given';
};

const licencesOf = (root: string): Violation[] => {
  const text = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const { packages } = JSON.parse(text) as { packages: Record<string, Locked> };
  return Object.entries(packages)
    .filter(([path, entry]) => path.includes('node_modules/') && !entry.dev && !entry.link)
    .map(([path, entry]) => ({ path, licence: entry.license ?? installedLicence(root, path) }))
    .filter(({ licence }) => !isApproved(licence))
    .map(({ path, licence }) => ({
      path: 'package-lock.json',
      line: text.slice(0, text.indexOf(`"${path}": {`)).split('\n').length,
      rule: 'open-licence',
      message: `${path.replace(/^.*node_modules\//, '')} has licence "${licence}", which is not OSI-approved: choose another package`,
    }));
};

const versionsIn = (tree: Tree): [name: string, version: string][] =>
  Object.entries(tree).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : versionsIn(value)));

const pinsOf = (root: string): Violation[] =>
  globSync('{package.json,apps/*/package.json,libs/*/package.json,libs/{platform,web}/*/package.json}', {
    cwd: root,
  }).flatMap((path) => {
    const text = readFileSync(join(root, path), 'utf8');
    const manifest = JSON.parse(text) as Record<string, Tree | undefined>;
    return KINDS.flatMap((kind) => versionsIn(manifest[kind] ?? {}).map(([name, version]) => ({ kind, name, version })))
      .filter(({ version }) => !EXACT.test(version) && !version.startsWith('$'))
      .map(({ kind, name, version }) => ({
        path,
        line: text.slice(0, text.indexOf(`"${name}"`, text.indexOf(`"${kind}"`))).split('\n').length,
        rule: 'exact-pin',
        message: `${name} is "${version}": write one exact version, npm install --save-exact`,
      }));
  });

/** Licences of what ships with the product, from the lock; exact versions in every package.json. */
export const licences = async (root: string): Promise<Violation[]> => [...licencesOf(root), ...pinsOf(root)];
