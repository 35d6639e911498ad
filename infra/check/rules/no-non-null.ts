import ts from 'typescript';
import type { Rule } from '../rule.ts';

const isClaim = (node: ts.Node): boolean =>
  ts.isNonNullExpression(node) ||
  ((ts.isPropertyDeclaration(node) || ts.isVariableDeclaration(node)) && node.exclamationToken !== undefined);

export const noNonNull: Rule = {
  name: 'no-non-null',
  why: 'a "!" is a claim nobody checks',
  check: (file) =>
    file.nodes.filter(isClaim).map((node) => ({
      line: file.lineOf(node),
      message: 'handle the missing value where it can be missing: return, throw a named error, or narrow the type',
    })),
  planted: [{ 'libs/kernel/src/a.ts': 'const a = b!.c;' }, { 'libs/kernel/src/a.ts': 'class A { id!: string; }' }],
  fine: [{ 'libs/kernel/src/a.ts': 'class A { id: string; }\nconst a = !b && c !== d;' }],
};
