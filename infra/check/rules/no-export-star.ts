import ts from 'typescript';
import type { Rule } from '../rule.ts';

export const noExportStar: Rule = {
  name: 'no-export-star',
  why: 'what a library promises is a list of names',
  check: (file) =>
    file.nodes
      .filter(ts.isExportDeclaration)
      .filter((node) => !node.exportClause || ts.isNamespaceExport(node.exportClause))
      .map((node) => ({ line: file.lineOf(node), message: 'list the exported names: export { a, b } from …' })),
  planted: [
    { 'libs/kernel/src/index.ts': "export * from './a.js';" },
    { 'libs/kernel/src/index.ts': "export * as a from './a.js';" },
  ],
  fine: [{ 'libs/kernel/src/index.ts': "export { a } from './a.js';\nexport type { B } from './b.js';" }],
};
