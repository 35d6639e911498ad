import ts from 'typescript';
import type { Rule } from '../rule.ts';

export const noAny: Rule = {
  name: 'no-any',
  why: 'any switches the checker off for everything it touches',
  check: (file) =>
    file.nodes
      .filter((node) => node.kind === ts.SyntaxKind.AnyKeyword)
      .map((node) => ({
        line: file.lineOf(node),
        message: 'name the type, or take unknown and parse it at the border',
      })),
  planted: [{ 'libs/kernel/src/a.ts': 'const a = (b: any) => b;' }, { 'libs/kernel/src/a.ts': 'const a = b as any;' }],
  fine: [{ 'libs/kernel/src/a.ts': "const any = 'any'; const b: unknown = any;" }],
};
