'use strict';
// Who may import whom. Each comment says where the import should go instead;
// infra/check/planted/boundaries.ts holds one import per rule that must be found.

const SCOPE = '(?:directory|cases|expertise|meetings|insight|oversight)';
const INSIDE = '(?:domain|contract|migrations)/';
const PURE_LIBRARY = 'libs/(?:scheduling|disclosure)';
const PACKAGE = '(?:libs/(?:platform|web)/[^/]+|libs/(?!platform/|web/)[^/]+|apps/[^/]+)';
const TEST = '\\.spec\\.tsx?$|/testing/|^apps/(?:bench|e2e)/';
const OURS = '^(?:apps|libs|infra)/';
const KERNEL_FOR_BROWSER = '^libs/kernel/src/(?:day|holidays|lesson-warnings|phone|wall-clock)\\.ts$';
const GRAPH_SERVER = '^libs/platform/graphql/src/server\\.ts$';
const KERNEL = '^libs/kernel/src/index\\.ts$';

const npm = (...names) => `node_modules/(?:${names.join('|')})(?:/|$)`;
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const purity = [
  rule(
    'kernel-is-a-leaf',
    'the kernel depends on nothing: keep the code in the library that needs it',
    { path: '^libs/kernel/' },
    { path: OURS, pathNot: '^libs/kernel/' },
  ),
  rule(
    'algorithm-imports-kernel-only',
    'an algorithm is usable without the product: pass the value in, or move its type to kernel',
    { path: `^(${PURE_LIBRARY})/` },
    { path: OURS, pathNot: ['^$1/', KERNEL] },
  ),
  rule(
    'domain-imports-kernel-only',
    'rules know kernel and the ids of their own contract only: let the service load it and pass it in',
    { path: `^libs/(${SCOPE})/src/domain/` },
    { path: OURS, pathNot: ['^libs/$1/src/(?:domain|contract)/', KERNEL] },
  ),
  rule(
    'contract-imports-kernel-only',
    'a contract is ids, events and payloads for other scopes: move the type into contract or kernel',
    { path: `^libs/(${SCOPE})/src/contract/` },
    { path: OURS, pathNot: ['^libs/$1/src/contract/', KERNEL] },
  ),
  rule(
    'pure-code-has-no-framework',
    'pure code knows no framework, database or queue: move this to a service, a store or a job',
    { path: `^(?:libs/kernel|${PURE_LIBRARY}|libs/${SCOPE}/src/(?:domain|contract))/`, pathNot: TEST },
    {
      path: npm(
        '@nestjs|reflect-metadata|rxjs|typeorm|pg|bullmq|ioredis',
        'graphql|graphql-[^/]+|@graphql-tools|@apollo|@casl',
        'fastify|@fastify|undici|react|react-[^/]+|urql',
      ),
    },
  ),
  rule(
    'pure-code-touches-no-world',
    'pure code reads no file, network or process: let the caller read and pass the value in',
    { path: `^(?:libs/kernel|${PURE_LIBRARY}|libs/${SCOPE}/src/(?:domain|contract))/`, pathNot: TEST },
    {
      dependencyTypes: ['core'],
      path: '^(?:node:)?(?:fs|net|http|https|http2|tls|dgram|dns|child_process|cluster|process|os)(?:/|$)',
    },
  ),
  rule(
    'rules-need-no-package',
    'domain and contract are plain TypeScript: move this to the feature, or the algorithm to a library of its own',
    { path: `^libs/${SCOPE}/src/(?:domain|contract)/`, pathNot: TEST },
    { path: 'node_modules/' },
  ),
];

const scopes = [
  rule(
    'scope-meets-scope-by-contract',
    'scopes meet by id in the graph or by event through the outbox: import @regiotafel/<scope>/contract',
    { path: `^libs/(${SCOPE})/` },
    { path: `^libs/${SCOPE}/`, pathNot: ['^libs/$1/', `^libs/${SCOPE}/src/contract/index\\.ts$`] },
  ),
  rule(
    'scheduling-serves-meetings',
    'only meetings plans: announce an event and let meetings answer',
    { path: OURS, pathNot: '^(?:libs/(?:meetings|scheduling)|apps/(?:bench|e2e))/' },
    { path: '^libs/scheduling/' },
  ),
  rule(
    'disclosure-serves-insight',
    'only insight releases figures: send it counts by event',
    { path: OURS, pathNot: '^(?:libs/(?:insight|disclosure)|apps/(?:bench|e2e))/' },
    { path: '^libs/disclosure/' },
  ),
  rule(
    'feature-meets-feature-by-service',
    'call the service of the other feature, or move what both need into domain',
    { path: `^libs/(${SCOPE})/src/((?!${INSIDE})[^/]+)/` },
    { path: `^libs/$1/src/(?!${INSIDE})[^/]+/`, pathNot: [`^libs/$1/src/$2/`, '\\.service\\.ts$', '/testing/'] },
  ),
  rule(
    'nothing-imports-the-module',
    'inside a library import the file that defines the thing, not its module or entry',
    { path: `^libs/(${SCOPE})/src/[^/]+/`, pathNot: TEST },
    { path: '^libs/$1/src/[^/]+\\.ts$' },
  ),
  rule(
    'migration-stands-alone',
    'a migration stays as it was when the code changes: write the value into it',
    { path: `^libs/${SCOPE}/src/migrations/`, pathNot: TEST },
    { path: OURS, pathNot: '^libs/(?:platform|kernel)/|/migrations/' },
  ),
];

const doors = [
  rule(
    'typeorm-migrates-only',
    'TypeORM runs the migrations and nothing else: write prepared SQL in the store, through TenantTx',
    { path: OURS, pathNot: '^libs/platform/tenancy/src/(?:migrate|migration)\\.ts$' },
    { path: npm('typeorm', '@nestjs/typeorm') },
  ),
  rule(
    'driver-behind-the-door',
    'no TenantTx, no data: go through tenants.run and a store',
    { path: `^libs/(?:${SCOPE}|scheduling|disclosure)/|^apps/${SCOPE}/` },
    { path: npm('pg', 'pg-[^/]+') },
  ),
  rule(
    'queues-behind-the-port',
    'queues are reached through @regiotafel/jobs: defineJob, enqueue, on',
    { path: OURS, pathNot: '^libs/platform/jobs/|^apps/bench/' },
    { path: npm('bullmq', '@nestjs/bullmq', 'ioredis') },
  ),
  rule(
    'platform-knows-no-scope',
    'the platform serves every scope: pass the value in, or move the code to the scope',
    { path: '^libs/platform/' },
    { path: OURS, pathNot: '^libs/(?:platform|kernel)/' },
  ),
  rule(
    'package-by-its-entry',
    'a package is imported through its entry (src/index.ts, for a scope also src/contract/index.ts): export it there by name',
    { path: `^(${PACKAGE})/` },
    {
      path: `^${PACKAGE}/`,
      pathNot: [
        '^$1/',
        `^${PACKAGE}/src/index\\.tsx?$`,
        `^libs/${SCOPE}/src/contract/index\\.ts$`,
        KERNEL_FOR_BROWSER,
        GRAPH_SERVER,
        '\\.(?:css|json)$',
      ],
    },
  ),
  rule(
    'service-without-server',
    'what a service asks of the graph stands in the entry of its library; the programs that answer it load slowly',
    { path: `^libs/${SCOPE}/src/.*\\.(?:service|store|loader|input|policy)\\.ts$` },
    { path: GRAPH_SERVER },
  ),
];

const apps = [
  rule(
    'app-imports-modules-and-platform',
    'an app puts modules together: move the code into the scope or the platform library it belongs to',
    { path: '^apps/', pathNot: '^apps/(?:web|bench|e2e)/' },
    { path: '^(?:libs|infra)/', pathNot: [`^libs/${SCOPE}/src/(?:contract/)?index\\.ts$`, '^libs/platform/', KERNEL] },
  ),
  rule(
    'service-serves-one-scope',
    'a service holds its own scope only: apps/regiotafel is where all modules meet',
    { path: `^apps/(${SCOPE})/` },
    { path: `^libs/${SCOPE}/`, pathNot: '^libs/$1/' },
  ),
  rule(
    'app-imports-no-app',
    'apps share through libraries; only apps/regiotafel takes the entry of apps/gateway',
    { path: '^apps/([^/]+)/', pathNot: '^apps/(?:bench|e2e|regiotafel)/' },
    { path: '^apps/', pathNot: '^apps/$1/' },
  ),
  rule(
    'regiotafel-takes-the-gateway',
    'of all apps only the entry of apps/gateway: move the code into a library',
    { path: '^apps/regiotafel/' },
    { path: '^apps/', pathNot: '^apps/regiotafel/|^apps/gateway/src/index\\.ts$' },
  ),
  rule(
    'library-imports-no-app',
    'libraries are below apps: move the code into a library',
    { path: '^libs/' },
    { path: '^(?:apps|infra)/' },
  ),
  rule(
    'infra-imports-no-source',
    'infra runs before anything is built: load the built entry at run time',
    { path: '^infra/' },
    { path: '^(?:apps|libs)/.*/src/' },
  ),
];

const web = [
  rule(
    'web-imports-web-only',
    'the browser gets web libraries, generated documents and what of @regiotafel/kernel has an entry of its own only: ask through GraphQL',
    { path: '^(?:apps/web|libs/web)/' },
    { path: OURS, pathNot: ['^(?:apps/web|libs/web)/', '\\.generated\\.', KERNEL_FOR_BROWSER] },
  ),
  rule(
    'web-libraries-stay-in-the-browser',
    'web libraries are for the browser: move what the server needs to kernel or platform',
    { path: OURS, pathNot: '^(?:apps/(?:web|bench|e2e)|libs/web)/|^infra/check/generated\\.ts$' },
    { path: '^libs/web/' },
  ),
  rule(
    'browser-has-no-node',
    'there is no Node in the browser: use a web API',
    { path: '^(?:apps/web|libs/web/[^/]+)/src/', pathNot: TEST },
    { dependencyTypes: ['core'] },
  ),
  rule(
    'web-feature-stands-alone',
    'a web feature never imports another: compose both on a page in routes, share parts in libs/web/ui',
    { path: '^apps/web/src/features/([^/]+)/' },
    { path: '^apps/web/src/features/', pathNot: '^apps/web/src/features/$1/' },
  ),
];

const everywhere = [
  rule('no-cycles', 'break the circle: move what both need into a file below them', {}, { circular: true }),
  rule(
    'testing-stays-in-tests',
    'product code knows no test: move what it needs out of testing/, or this code into it',
    { path: '^(?:apps|libs)/.*/src/', pathNot: `${TEST}|^libs/platform/testing/` },
    {
      path: `^libs/platform/testing/|/testing/|\\.spec\\.tsx?$|${npm('@jest', 'jest', 'fast-check', '@nestjs/testing', 'playwright-core')}`,
    },
  ),
  rule(
    'import-resolves',
    'names nothing that exists: fix the path or install the package',
    {},
    { couldNotResolve: true, pathNot: '^virtual:' },
  ),
  rule(
    'package-is-declared',
    'is not in the package.json of this package: add it there with an exact version',
    { path: OURS },
    { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  ),
];

module.exports = {
  forbidden: [...purity, ...scopes, ...doors, ...apps, ...web, ...everywhere],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(?:^|/)(?:dist|coverage)/' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    preserveSymlinks: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['development', 'import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
};
