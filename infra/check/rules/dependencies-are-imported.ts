import { packageOf } from '../places.ts';
import type { Finding, Rule, Tree } from '../rule.ts';

const KINDS = ['dependencies', 'optionalDependencies'] as const;
const EVERYWHERE = '*';

/** What must be installed though no file of the package names it. */
const KEPT: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  [EVERYWHERE]: {
    'reflect-metadata': 'a peer of @nestjs/common, which imports it itself',
    rxjs: 'a peer of @nestjs/common',
  },
  'libs/platform/graphql': { '@as-integrations/fastify': '@nestjs/apollo loads it to serve with Fastify' },
  'libs/web/ui': { 'react-dom': 'a peer of react-aria-components' },
  'apps/web': { 'gql.tada': 'tsconfig names its language service; the types come through @regiotafel/web-data' },
  'apps/bench': { '@regiotafel/app-regiotafel': 'started by its path; named here so that it is built first' },
};

type Manifest = Readonly<Record<(typeof KINDS)[number], Readonly<Record<string, string>> | undefined>>;

const isKept = (home: string, name: string): boolean =>
  KEPT[EVERYWHERE]?.[name] !== undefined || KEPT[home]?.[name] !== undefined;

const isNamed = (home: string, name: string, tree: Tree): boolean => {
  const quoted = new RegExp(`['"\`]${name.replaceAll(/[./-]/g, '\\$&')}(?:/|['"\`])`);
  return [...tree.values()].some(
    (file) => packageOf(file.path) === home && !file.path.endsWith('.json') && quoted.test(file.text),
  );
};

export const dependenciesAreImported: Rule = {
  name: 'dependencies-are-imported',
  why: 'a package asks for what it uses: the rest is downloaded, licensed and patched for nobody',
  check(file, _read, tree): Finding[] {
    const home = packageOf(file.path);
    if (home === undefined || file.path !== `${home}/package.json`) return [];
    const manifest = JSON.parse(file.text) as Manifest;
    return KINDS.flatMap((kind) => Object.keys(manifest[kind] ?? {}))
      .filter((name) => !isKept(home, name) && !isNamed(home, name, tree))
      .map((name) => ({
        line: file.lineAt(file.text.indexOf(`"${name}"`)),
        message: `no file here imports ${name}: take it out, or name it with its reason in the check`,
      }));
  },
  planted: [
    {
      'libs/cases/package.json': '{ "dependencies": { "valibot": "1.0.0" } }',
      'libs/meetings/src/a.ts': "import 'valibot';",
    },
    {
      'libs/cases/package.json': '{ "dependencies": { "valibot": "1.0.0" } }',
      'libs/cases/src/a.ts': "import 'valibot-more';",
    },
  ],
  fine: [
    {
      'libs/cases/package.json': '{ "dependencies": { "valibot": "1.0.0", "reflect-metadata": "1.0.0" } }',
      'libs/cases/src/a.ts': "import * as v from 'valibot';",
    },
    {
      'libs/cases/package.json': '{ "dependencies": { "@regiotafel/meetings": "1.0.0" } }',
      'libs/cases/src/a.ts': "import type { A } from '@regiotafel/meetings/contract';",
    },
  ],
};
