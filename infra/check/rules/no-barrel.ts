import ts from 'typescript';
import type { Rule } from '../rule.ts';
import type { SourceFile } from '../source.ts';

const ENTRY =
  /^(?:libs\/(?:platform\/|web\/)?[^/]+\/src\/(?:contract\/)?index|libs\/platform\/graphql\/src\/server|apps\/[^/]+\/src\/index)\.tsx?$/;

const onlyPassesOn = (file: SourceFile): boolean =>
  file.ast.statements.length > 0 &&
  file.ast.statements.every((one) => ts.isExportDeclaration(one) && one.moduleSpecifier !== undefined);

export const noBarrel: Rule = {
  name: 'no-barrel',
  why: 'import the file, not the folder: barrels make cycles and slow starts',
  check(file) {
    if (!/^(?:libs|apps)\//.test(file.path) || !file.isCode || ENTRY.test(file.path)) return [];
    if (!/^index\.[jt]sx?$/.test(file.name) && !onlyPassesOn(file)) return [];
    return [
      {
        line: 1,
        message:
          'only a package has an entry (src/index.ts, src/contract/index.ts): import the file that defines the thing',
      },
    ];
  },
  planted: [
    { 'libs/cases/src/signal/index.ts': 'export const a = 1;' },
    { 'libs/cases/src/signal/signal.service.ts': "export { a } from './a.js';" },
    { 'apps/web/src/features/a/index.ts': "export { a } from './a.js';" },
  ],
  fine: [
    {
      'libs/cases/src/index.ts': "export { a } from './a.js';",
      'libs/cases/src/contract/index.ts': "export { a } from './a.js';",
    },
    { 'libs/kernel/src/a.ts': 'export const a = 1;' },
  ],
};
