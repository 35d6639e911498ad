import ts from 'typescript';
import type { Rule } from '../rule.ts';

const LIMIT = 50;
const body = (count: number): string => 'run();\n'.repeat(count);

const isSuite = (node: ts.Node): boolean =>
  ts.isCallExpression(node.parent) && /^describe\b/.test(node.parent.expression.getText());

export const functionSize: Rule = {
  name: 'function-size',
  why: 'a function tells one step',
  check: (file) =>
    file.nodes
      .filter((node) => ts.isFunctionLike(node) && 'body' in node && node.body !== undefined)
      .filter((node) => file.linesOf(node) > LIMIT && !isSuite(node))
      .map((node) => ({
        line: file.lineOf(node),
        message: `function of ${file.linesOf(node)} lines, the limit is ${LIMIT}: give each step of it a name of its own`,
      })),
  planted: [
    { 'libs/cases/src/domain/a.ts': `const a = () => {\n${body(49)}};` },
    { 'libs/cases/src/domain/a.spec.ts': `test('a', () => {\n${body(49)}});` },
  ],
  fine: [
    {
      'libs/cases/src/domain/a.ts': `const a = () => {\n${body(48)}};`,
      'libs/cases/src/domain/a.spec.ts': `describe.each([1])('a', () => {\n${body(80)}});`,
    },
  ],
};
