import ts from 'typescript';
import type { Rule } from '../rule.ts';

const LIMIT = 6;

export const constructorSize: Rule = {
  name: 'constructor-size',
  why: 'a class that needs more than six others does more than one thing',
  check: (file) =>
    file.nodes
      .filter(ts.isConstructorDeclaration)
      .filter((node) => node.parameters.length > LIMIT)
      .map((node) => ({
        line: file.lineOf(node),
        message: `constructor with ${node.parameters.length} parameters, the limit is ${LIMIT}: split the class by verb`,
      })),
  planted: [{ 'libs/cases/src/a/a.service.ts': 'class A { constructor(a, b, c, d, e, f, g) {} }' }],
  fine: [{ 'libs/cases/src/a/a.service.ts': 'class A { constructor(a, b, c, d, e, f) {} }' }],
};
