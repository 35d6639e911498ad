import { SCOPES } from '../places.ts';
import type { Sample } from '../rule.ts';

/** A rule of `.dependency-cruiser.cjs`, and an import it must find. */
type Planted = { rule: string; from: string; imports: string };

const plant = (rule: string, from: string, imports: string): Planted => ({ rule, from, imports });

export const planted: readonly Planted[] = [
  plant('kernel-is-a-leaf', 'libs/kernel/src/bad.ts', '@regiotafel/jobs'),
  plant('algorithm-imports-kernel-only', 'libs/scheduling/src/bad.ts', '@regiotafel/jobs'),
  plant('algorithm-imports-kernel-only', 'libs/disclosure/src/bad.ts', '@regiotafel/cases/contract'),
  plant('domain-imports-kernel-only', 'libs/cases/src/domain/bad-platform.ts', '@regiotafel/jobs'),
  plant('domain-imports-kernel-only', 'libs/cases/src/domain/bad-feature.ts', '../signal/signal.service.js'),
  plant('contract-imports-kernel-only', 'libs/cases/src/contract/bad.ts', '@regiotafel/jobs'),
  plant('pure-code-has-no-framework', 'libs/scheduling/src/bad-nest.ts', '@nestjs/common'),
  plant('pure-code-has-no-framework', 'libs/kernel/src/bad-graphql.ts', 'graphql'),
  plant('pure-code-touches-no-world', 'libs/disclosure/src/bad-file.ts', 'node:fs/promises'),
  plant('pure-code-touches-no-world', 'libs/cases/src/domain/bad-net.ts', 'node:net'),
  plant('rules-need-no-package', 'libs/cases/src/domain/bad-package.ts', 'valibot'),
  plant('scope-meets-scope-by-contract', 'libs/cases/src/signal/bad.service.ts', '@regiotafel/meetings'),
  plant('scheduling-serves-meetings', 'libs/cases/src/signal/bad-plan.service.ts', '@regiotafel/scheduling'),
  plant('disclosure-serves-insight', 'libs/cases/src/signal/bad-release.service.ts', '@regiotafel/disclosure'),
  plant('feature-meets-feature-by-service', 'libs/cases/src/signal/bad-sibling.service.ts', '../pool/pool.store.js'),
  plant('nothing-imports-the-module', 'libs/cases/src/signal/bad-module.service.ts', '../cases.module.js'),
  plant('migration-stands-alone', 'libs/cases/src/migrations/20260101T0000-bad.ts', '../pool/pool.store.js'),
  plant('typeorm-migrates-only', 'libs/cases/src/signal/bad-orm.store.ts', 'typeorm'),
  plant('typeorm-migrates-only', 'libs/platform/jobs/src/bad.ts', '@nestjs/typeorm'),
  plant('driver-behind-the-door', 'libs/cases/src/signal/bad.store.ts', 'pg'),
  plant('queues-behind-the-port', 'libs/cases/src/signal/bad.job.ts', 'bullmq'),
  plant('platform-knows-no-scope', 'libs/platform/jobs/src/bad-scope.ts', '@regiotafel/cases'),
  plant('service-without-server', 'libs/cases/src/signal/bad-server.service.ts', '@regiotafel/graphql/server'),
  plant('package-by-its-entry', 'libs/cases/src/signal/bad-deep.service.ts', '../../../platform/jobs/src/queue.js'),
  plant('app-imports-modules-and-platform', 'apps/regiotafel/src/bad.ts', '@regiotafel/scheduling'),
  plant('service-serves-one-scope', 'apps/cases/src/bad.ts', '@regiotafel/meetings'),
  plant('app-imports-no-app', 'apps/cases/src/bad-app.ts', '@regiotafel/app-gateway'),
  plant('regiotafel-takes-the-gateway', 'apps/regiotafel/src/bad-app.ts', '../../cases/src/index.js'),
  plant('library-imports-no-app', 'libs/cases/src/signal/bad-app.service.ts', '@regiotafel/app-gateway'),
  plant('infra-imports-no-source', 'infra/bad.ts', '../libs/kernel/src/index.ts'),
  plant('web-imports-web-only', 'apps/web/src/app/bad.ts', '@regiotafel/kernel'),
  plant('web-imports-web-only', 'libs/web/ui/src/bad.ts', '@regiotafel/cases/contract'),
  plant('web-libraries-stay-in-the-browser', 'apps/gateway/src/bad.ts', '@regiotafel/web-ui'),
  plant('browser-has-no-node', 'libs/web/ui/src/bad-node.ts', 'node:path'),
  plant('web-feature-stands-alone', 'apps/web/src/features/inbox/bad.ts', '../pool/list.js'),
  plant('no-cycles', 'libs/cases/src/pool/ring.service.ts', './ring.store.js'),
  plant('testing-stays-in-tests', 'libs/cases/src/signal/bad-test.service.ts', './testing/a-signal.js'),
  plant('testing-stays-in-tests', 'libs/cases/src/signal/bad-chance.service.ts', 'fast-check'),
  plant('import-resolves', 'libs/cases/src/signal/bad-missing.service.ts', './nowhere.js'),
  plant('package-is-declared', 'libs/cases/src/signal/bad-phantom.service.ts', 'phantom'),
];

/** Imports that must stay silent: what each kind of file is for. */
export const fine: readonly Pick<Planted, 'from' | 'imports'>[] = [
  { from: 'libs/cases/src/domain/signal.ts', imports: '@regiotafel/kernel' },
  { from: 'libs/cases/src/domain/opened.ts', imports: '../contract/index.js' },
  { from: 'libs/cases/src/domain/signal.spec.ts', imports: 'fast-check' },
  { from: 'libs/cases/src/signal/one.service.ts', imports: '../domain/signal.js' },
  { from: 'libs/cases/src/signal/two.service.ts', imports: '../pool/pool.service.js' },
  { from: 'libs/cases/src/signal/three.service.ts', imports: '@regiotafel/meetings/contract' },
  { from: 'libs/cases/src/signal/four.service.ts', imports: '@regiotafel/jobs' },
  { from: 'libs/cases/src/signal/signal.db.spec.ts', imports: '../pool/testing/a-pool.js' },
  { from: 'libs/cases/src/signal/signal.resolver.ts', imports: '@regiotafel/graphql/server' },
  { from: 'libs/platform/tenancy/src/migrate.ts', imports: 'typeorm' },
  { from: 'libs/meetings/src/plan/plan.service.ts', imports: '@regiotafel/scheduling' },
  { from: 'libs/insight/src/release/release.service.ts', imports: '@regiotafel/disclosure' },
  { from: 'apps/regiotafel/src/one.ts', imports: '@regiotafel/app-gateway' },
  { from: 'apps/regiotafel/src/two.ts', imports: '@regiotafel/cases' },
  { from: 'apps/regiotafel/src/three.ts', imports: '@regiotafel/cases/contract' },
  { from: 'apps/bench/src/one.ts', imports: '@regiotafel/scheduling' },
  { from: 'apps/web/src/features/inbox/list.ts', imports: '@regiotafel/web-ui' },
  { from: 'libs/web/ui/src/deadline.ts', imports: '@regiotafel/kernel/day' },
];

const PACKAGES: Record<string, string> = {
  kernel: 'libs/kernel',
  jobs: 'libs/platform/jobs',
  graphql: 'libs/platform/graphql',
  'web-ui': 'libs/web/ui',
  scheduling: 'libs/scheduling',
  disclosure: 'libs/disclosure',
  'app-gateway': 'apps/gateway',
  ...Object.fromEntries(SCOPES.map((scope) => [scope, `libs/${scope}`])),
};
const FOREIGN = '@nestjs/common @nestjs/typeorm graphql valibot typeorm pg bullmq fast-check phantom'.split(' ');
const line = (target: string): string => `import ${JSON.stringify(target)};\n`;

const entry = (name: string): object => ({ development: `./src/${name}.ts`, default: `./dist/${name}.js` });

const packageFiles = ([name, folder]: [string, string]): [string, string][] => [
  [
    `${folder}/package.json`,
    JSON.stringify({
      name: `@regiotafel/${name}`,
      type: 'module',
      exports: {
        '.': entry('index'),
        './contract': entry('contract/index'),
        './day': entry('day'),
        './server': entry('server'),
      },
    }),
  ],
  [`${folder}/src/index.ts`, 'export {};\n'],
];

/** Where each package name leads, for the links in node_modules. */
export const links: readonly [name: string, folder: string][] = Object.entries(PACKAGES).map(([name, folder]) => [
  `@regiotafel/${name}`,
  folder,
]);

/** The whole fixture tree: packages, their entries, what the imports lead to, and the imports themselves. */
export const boundaryTree = (): Sample => ({
  'package.json': JSON.stringify({
    type: 'module',
    workspaces: ['apps/*', 'libs/*', 'libs/platform/*', 'libs/web/*'],
    dependencies: Object.fromEntries(
      [...FOREIGN.filter((name) => name !== 'phantom'), ...links.map(([name]) => name)].map((name) => [name, '0.1.0']),
    ),
  }),
  ...Object.fromEntries(Object.entries(PACKAGES).flatMap(packageFiles)),
  ...Object.fromEntries(SCOPES.map((scope) => [`libs/${scope}/src/contract/index.ts`, 'export {};\n'])),
  ...Object.fromEntries(
    FOREIGN.flatMap((name) => [
      [`node_modules/${name}/package.json`, JSON.stringify({ name, version: '0.1.0', main: 'index.js' })],
      [`node_modules/${name}/index.js`, ''],
    ]),
  ),
  'apps/cases/src/index.ts': '',
  'libs/kernel/src/day.ts': '',
  'apps/web/src/features/pool/list.ts': '',
  'libs/platform/jobs/src/queue.ts': '',
  'libs/platform/graphql/src/server.ts': '',
  'libs/cases/src/cases.module.ts': '',
  'libs/cases/src/pool/pool.store.ts': '',
  'libs/cases/src/pool/pool.service.ts': '',
  'libs/cases/src/pool/testing/a-pool.ts': '',
  'libs/cases/src/signal/signal.service.ts': '',
  'libs/cases/src/signal/testing/a-signal.ts': '',
  'libs/cases/src/pool/ring.store.ts': line('./ring.service.js'),
  ...Object.fromEntries([...planted, ...fine].map(({ from, imports }) => [from, line(imports)])),
});
