import ts from 'typescript';
import { calledName } from '../ast.ts';
import type { Rule } from '../rule.ts';

const waits = (node: ts.Node): boolean =>
  (ts.isCallExpression(node) && /^(?:setTimeout|sleep|delay)$/.test(calledName(node) ?? '')) ||
  (ts.isImportDeclaration(node) && node.moduleSpecifier.getText().endsWith("timers/promises'"));

export const noSleepInSpecs: Rule = {
  name: 'no-sleep-in-specs',
  why: 'a test that waits for time is slow today and red tomorrow',
  check: (file) =>
    file.isSpec
      ? file.nodes.filter(waits).map((node) => ({
          line: file.lineOf(node),
          message: 'wait for the event or the row itself, or move the fake clock',
        }))
      : [],
  planted: [
    { 'libs/kernel/src/a.spec.ts': 'await new Promise((done) => setTimeout(done, 50));' },
    { 'libs/kernel/src/a.spec.ts': "import { setTimeout as wait } from 'node:timers/promises';" },
    { 'libs/kernel/src/a.spec.ts': 'await sleep(50);' },
  ],
  fine: [
    { 'libs/kernel/src/a.spec.ts': 'clock.advance(50);', 'libs/platform/jobs/src/a.ts': 'setTimeout(sweep, 50);' },
  ],
};
