import { posix } from 'node:path';
import ts from 'typescript';
import type { Finding, Read, Rule } from '../rule.ts';
import type { SourceFile } from '../source.ts';

const ENTRY = /^libs\/(?:kernel|scheduling|disclosure|platform\/[^/]+)\/src\/index\.ts$/;

type Export = { name: string; from: string | undefined; node: ts.Node };

const exportsOf = (file: SourceFile): Export[] =>
  file.ast.statements.filter(ts.isExportDeclaration).flatMap((statement) => {
    const from =
      statement.moduleSpecifier && ts.isStringLiteral(statement.moduleSpecifier)
        ? statement.moduleSpecifier.text
        : undefined;
    if (!statement.exportClause || !ts.isNamedExports(statement.exportClause)) return [];
    return statement.exportClause.elements.map((node) => ({ name: (node.propertyName ?? node.name).text, from, node }));
  });

const declares = (statement: ts.Statement, name: string): boolean => {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.some((one) => one.name.getText() === name);
  return ts.isDeclarationStatement(statement) && statement.name?.getText() === name;
};

/** Undefined when the name comes from somewhere this rule does not look, such as another package. */
const isDocumented = (file: SourceFile, name: string, read: Read): boolean | undefined => {
  const declarations = file.ast.statements.filter((statement) => declares(statement, name));
  if (declarations.length > 0) return declarations.some((one) => ts.getJSDocCommentsAndTags(one).length > 0);
  const passed = exportsOf(file).find((one) => one.name === name && one.from?.startsWith('.'));
  const next =
    passed?.from === undefined
      ? undefined
      : read(posix.join(posix.dirname(file.path), passed.from.replace(/\.js$/, '.ts')));
  return next && isDocumented(next, name, read);
};

const isExported = (statement: ts.Statement): boolean =>
  ts.canHaveModifiers(statement) &&
  (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

/** What a file declares and exports itself. */
const ownExports = (file: SourceFile): Export[] =>
  file.ast.statements
    .filter(isExported)
    .flatMap((one): ts.NamedDeclaration[] => {
      if (ts.isVariableStatement(one)) return [...one.declarationList.declarations];
      return ts.isDeclarationStatement(one) ? [one] : [];
    })
    .map((node) => ({ name: node.name?.getText() ?? '', from: undefined, node }));

export const documentedExports: Rule = {
  name: 'documented-exports',
  why: 'what others build on says its shapes, units, errors and source',
  check: (file, read): Finding[] =>
    ENTRY.test(file.path)
      ? [...exportsOf(file), ...ownExports(file)]
          .filter(({ name }) => isDocumented(file, name, read) === false)
          .map(({ name, node }) => ({
            line: file.lineOf(node),
            message: `write /** … */ above the declaration of ${name}`,
          }))
      : [],
  planted: [
    { 'libs/kernel/src/index.ts': "export { a } from './a.js';", 'libs/kernel/src/a.ts': 'export const a = 1;' },
    {
      'libs/platform/jobs/src/index.ts': "export type { A } from './a.js';",
      'libs/platform/jobs/src/a.ts': 'export type A = string;',
    },
    { 'libs/disclosure/src/index.ts': 'export const a = 1;' },
  ],
  fine: [
    {
      'libs/kernel/src/index.ts': "export { a } from './a.js';",
      'libs/kernel/src/a.ts': '/** Seconds. */\nexport const a = 1;',
    },
    { 'libs/cases/src/index.ts': "export { a } from './a.js';", 'libs/cases/src/a.ts': 'export const a = 1;' },
  ],
};
