import ts from 'typescript';
import type { Rule } from '../rule.ts';

export const noEnum: Rule = {
  name: 'no-enum',
  why: 'a union of texts is the same in TypeScript, SQL and GraphQL',
  check: (file) =>
    file.nodes.filter(ts.isEnumDeclaration).map((node) => ({
      line: file.lineOf(node),
      message: `write type ${node.name.text} = 'A' | 'B', with a const array when the values are needed at run time`,
    })),
  planted: [{ 'libs/kernel/src/a.ts': 'enum A { B }' }, { 'libs/kernel/src/a.ts': 'export const enum A { B }' }],
  fine: [{ 'libs/kernel/src/a.ts': "type A = 'B' | 'C';", 'libs/cases/src/a/a.graphql': 'enum A { B }' }],
};
