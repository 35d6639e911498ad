import ts from 'typescript';
import type { Rule } from '../rule.ts';

export const noSynchronize: Rule = {
  name: 'no-synchronize',
  why: 'a schema that changes by itself loses rows and row policies',
  check: (file) =>
    file.nodes
      .filter(ts.isPropertyAssignment)
      .filter((node) => node.name.getText() === 'synchronize' && node.initializer.kind !== ts.SyntaxKind.FalseKeyword)
      .map((node) => ({ line: file.lineOf(node), message: 'write a migration in src/migrations' })),
  planted: [{ 'libs/platform/tenancy/src/a.ts': 'open({ synchronize: true });' }],
  fine: [{ 'libs/platform/tenancy/src/a.ts': 'open({ synchronize: false });' }],
};
