import ts from 'typescript';
import { packageOf } from '../places.ts';
import type { Finding, Rule, Tree } from '../rule.ts';
import type { SourceFile } from '../source.ts';

const ENTRY = /^libs\/(?:kernel\/src\/index|platform\/[^/]+\/src\/index|[^/]+\/src\/contract\/index)\.ts$/;
const ENTRIES = /\/src\/(?:contract\/)?index\.ts$/;

interface Use {
  readonly home: string | undefined;
  readonly from: string;
  readonly isSpec: boolean;
}

const uses = new WeakMap<Tree, ReadonlyMap<string, readonly Use[]>>();

const specifierOf = (node: ts.Node): string | undefined => {
  if (!ts.isImportDeclaration(node) && !ts.isExportDeclaration(node)) return undefined;
  return node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier) ? node.moduleSpecifier.text : undefined;
};

const namesOf = (node: ts.Node): string[] => {
  if (ts.isExportDeclaration(node) && node.exportClause && ts.isNamedExports(node.exportClause))
    return node.exportClause.elements.map(({ name, propertyName }) => (propertyName ?? name).text);
  const bindings = ts.isImportDeclaration(node) ? node.importClause?.namedBindings : undefined;
  return bindings && ts.isNamedImports(bindings)
    ? bindings.elements.map(({ name, propertyName }) => (propertyName ?? name).text)
    : [];
};

/** Who imports a name, over the whole tree; an entry that passes it on does not count. */
const usesIn = (tree: Tree): ReadonlyMap<string, readonly Use[]> => {
  const known = uses.get(tree);
  if (known) return known;
  const found = new Map<string, Use[]>();
  for (const file of tree.values()) {
    if (!file.isCode || ENTRIES.test(file.path)) continue;
    const home = packageOf(file.path);
    for (const node of file.ast.statements) {
      const from = specifierOf(node);
      if (from === undefined) continue;
      for (const name of namesOf(node))
        found.set(name, [...(found.get(name) ?? []), { home, from, isSpec: file.isSpec }]);
    }
  }
  uses.set(tree, found);
  return found;
};

const nameOfEntry = (file: SourceFile): string => {
  const home = packageOf(file.path)?.replace(/^.*\//, '') ?? '';
  return `@regiotafel/${home}${file.path.endsWith('/contract/index.ts') ? '/contract' : ''}`;
};

/** Another package takes it, or a file beside it that is no spec. */
const isImported = (entry: SourceFile, name: string, tree: Tree): boolean => {
  const home = packageOf(entry.path);
  return (usesIn(tree).get(name) ?? []).some((use) =>
    use.home === home ? use.from.startsWith('.') && !use.isSpec : use.from === nameOfEntry(entry),
  );
};

/** The file that declares it names it elsewhere too: it is part of what another export says. */
const isPartOfAnother = (entry: SourceFile, name: string, tree: Tree): boolean =>
  [...tree.values()].some((file) => {
    if (packageOf(file.path) !== packageOf(entry.path) || !file.isCode || file.isSpec) return false;
    if (!new RegExp(`export (?:const|type|interface|class|function) ${name}\\b`).test(file.text)) return false;
    return file.nodes.filter((node) => ts.isIdentifier(node) && node.text === name).length > 1;
  });

/** What an entry passes on, and what it declares itself. */
const exportsOf = (file: SourceFile): { name: string; node: ts.Node }[] =>
  file.ast.statements.flatMap((node): { name: string; node: ts.Node }[] => {
    if (ts.isExportDeclaration(node) && node.exportClause && ts.isNamedExports(node.exportClause))
      return node.exportClause.elements.map((element) => ({ name: element.name.text, node: element }));
    const exported =
      ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (!exported) return [];
    if (ts.isVariableStatement(node))
      return node.declarationList.declarations.map((one) => ({ name: one.name.getText(file.ast), node: one }));
    return ts.isDeclarationStatement(node) && node.name ? [{ name: node.name.getText(file.ast), node }] : [];
  });

export const exportsAreImported: Rule = {
  name: 'exports-are-imported',
  why: 'an entry offers what somebody takes; the rest is read, kept and tested for nobody',
  check(file, _read, tree): Finding[] {
    if (!ENTRY.test(file.path)) return [];
    return exportsOf(file)
      .filter(({ name }) => !isImported(file, name, tree) && !isPartOfAnother(file, name, tree))
      .map(({ name, node }) => ({ line: file.lineOf(node), message: `nothing imports ${name}: take it out` }));
  },
  planted: [
    {
      'libs/kernel/src/index.ts': "export { a } from './a.js';",
      'libs/cases/src/b.ts': "import { b } from '@regiotafel/kernel';",
    },
    { 'libs/platform/jobs/src/index.ts': "export type { A } from './a.js';" },
    {
      'libs/cases/src/contract/index.ts': "export { a } from './a.js';",
      'libs/meetings/src/b.ts': "import { a } from '@regiotafel/cases';",
    },
    { 'libs/cases/src/contract/index.ts': 'export const a = 1;' },
    {
      'libs/kernel/src/index.ts': "export { a } from './a.js';",
      'libs/kernel/src/a.ts': 'export const a = 1;',
      'libs/kernel/src/a.spec.ts': "import { a } from './a.js';",
    },
  ],
  fine: [
    {
      'libs/kernel/src/index.ts': "export { a } from './a.js';",
      'libs/cases/src/b.ts': "import { a as mine } from '@regiotafel/kernel';",
    },
    {
      'libs/cases/src/contract/index.ts': "export type { A } from './a.js';",
      'libs/meetings/src/b.ts': "import type { A } from '@regiotafel/cases/contract';",
    },
    {
      'libs/kernel/src/index.ts': "export type { A } from './a.js';",
      'libs/kernel/src/a.ts': 'export type A = string;',
      'libs/kernel/src/b.ts': "import type { A } from './a.js';",
    },
    {
      'libs/platform/jobs/src/index.ts': "export type { A } from './a.js';",
      'libs/platform/jobs/src/a.ts': 'export type A = string;\nexport const a = (b: A): A => b;',
    },
    { 'libs/cases/src/index.ts': "export { a } from './a.js';" },
  ],
};
