import ts from 'typescript';
import type { Rule } from '../rule.ts';

export const noForwardRef: Rule = {
  name: 'no-forward-ref',
  why: 'a forward reference hides a cycle',
  check: (file) =>
    file.nodes
      .filter((node) => ts.isIdentifier(node) && node.text === 'forwardRef')
      .map((node) => ({
        line: file.lineOf(node),
        message: 'break the cycle: move what both need into domain, or let one announce an event',
      })),
  planted: [{ 'libs/cases/src/a/a.service.ts': 'class A { constructor(@Inject(forwardRef(() => B)) b) {} }' }],
  fine: [{ 'libs/cases/src/a/a.service.ts': 'class A { constructor(b: B) {} }' }],
};
