import ts from 'typescript';
import { calledName, isMember } from '../ast.ts';
import { PURE } from '../places.ts';
import type { Rule } from '../rule.ts';

const HIDDEN = ['randomUUID', 'setTimeout', 'setInterval', 'newId'];

const readsTheWorld = (node: ts.Node): boolean =>
  isMember(node, 'Date', ['now']) ||
  isMember(node, 'performance', ['now']) ||
  isMember(node, 'Temporal', ['Now']) ||
  (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length) ||
  (ts.isCallExpression(node) && (node.expression.getText() === 'Date' || HIDDEN.includes(calledName(node) ?? '')));

export const timeAndChanceAreArguments: Rule = {
  name: 'time-and-chance-are-arguments',
  why: 'a rule gives the same answer twice, and a failing test can be repeated',
  check(file) {
    const pure = PURE.test(file.path) && !file.isTest;
    if (!pure && !file.isTest) return [];
    return file.nodes
      .filter((node) => isMember(node, 'Math', ['random']) || (pure && readsTheWorld(node)))
      .map((node) => ({
        line: file.lineOf(node),
        message: pure
          ? 'pass the day, the instant, the id or the seeded generator as an argument; the service reads Clock'
          : 'draw from a seeded generator and print its seed',
      }));
  },
  planted: [
    { 'libs/cases/src/domain/a.ts': 'const a = Date.now();' },
    { 'libs/cases/src/domain/a.ts': 'const a = new Date();' },
    { 'libs/scheduling/src/a.ts': 'const a = Math.random();' },
    { 'libs/disclosure/src/a.ts': 'const a = performance.now();' },
    { 'libs/cases/src/domain/a.ts': 'const a = randomUUID();' },
    { 'libs/cases/src/a/a.service.spec.ts': 'const a = Math.random();' },
  ],
  fine: [
    { 'libs/cases/src/domain/a.ts': 'const a = new Date(opened);' },
    { 'libs/cases/src/a/a.service.ts': 'const a = new Date();' },
    { 'libs/cases/src/domain/a.spec.ts': 'const a = Date.now();' },
  ],
};
