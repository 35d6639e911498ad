import { posix } from 'node:path';
import ts from 'typescript';
import { packageOf } from '../places.ts';
import type { Rule } from '../rule.ts';

/** The harnesses start and watch processes as infra does; nothing in infra has an entry. */
const startsProcesses = (home: string, target: string): boolean =>
  /^apps\/(?:bench|e2e)$/.test(home) && target.startsWith('infra/');

export const importsInsidePackage: Rule = {
  name: 'imports-inside-package',
  why: 'a package is reached by its name, so that its entry is the only door',
  check(file) {
    const home = packageOf(file.path);
    if (home === undefined) return [];
    return file.nodes
      .filter((node) => ts.isImportDeclaration(node) || ts.isExportDeclaration(node))
      .filter((node) => {
        const target =
          node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier) ? node.moduleSpecifier.text : '';
        const path = posix.join(posix.dirname(file.path), target);
        return target.startsWith('.') && !path.startsWith(`${home}/`) && !startsProcesses(home, path);
      })
      .map((node) => ({ line: file.lineOf(node), message: 'import another package by its name, @regiotafel/…' }));
  },
  planted: [
    { 'libs/cases/src/a/a.service.ts': "import { b } from '../../../kernel/src/index.js';" },
    { 'libs/platform/jobs/src/a.ts': "import { b } from '../../tenancy/src/index.js';" },
    { 'apps/cases/src/main.ts': "import { b } from '../../../infra/paths.ts';" },
  ],
  fine: [
    { 'libs/cases/src/a/a.service.ts': "import { b } from '../domain/b.js';\nimport { c } from '@regiotafel/kernel';" },
    { 'apps/bench/src/a.ts': "import { b } from '../../../infra/paths.ts';" },
  ],
};
