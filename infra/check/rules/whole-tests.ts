import ts from 'typescript';
import type { Rule } from '../rule.ts';

/** Where a test that a machine cannot run is skipped with the reason in its name. */
const SAYS_WHY = /^infra\/|\/testing\/test-when\.ts$/;
const CUT = /^(?:(?:it|test|describe)(?:\.\w+)*\.(?:only|skip|todo|failing)|x(?:it|test|describe)|f(?:it|describe))$/;

export const wholeTests: Rule = {
  name: 'whole-tests',
  why: 'a test that does not run proves nothing',
  check: (file) =>
    file.isTest && !SAYS_WHY.test(file.path)
      ? file.nodes
          .filter(ts.isCallExpression)
          .filter((call) => CUT.test(call.expression.getText().replace(/\.each$/, '')))
          .map((node) => ({ line: file.lineOf(node), message: 'run the test or delete it' }))
      : [],
  planted: [
    { 'libs/kernel/src/a.spec.ts': "it.only('a', b);" },
    { 'libs/kernel/src/a.spec.ts': "describe.skip('a', b);" },
    { 'libs/kernel/src/a.spec.ts': "test.todo('a');" },
    { 'libs/kernel/src/a.spec.ts': "xit('a', b);" },
  ],
  fine: [
    {
      'libs/kernel/src/a.spec.ts': "test.each([1])('a', b);\nconst fit = queue.skip(1);",
      'infra/testing/test-when.ts': 'test.skip(a, b);',
      'libs/platform/jobs/src/testing/test-when.ts': 'test.skip(a, b);',
    },
  ],
};
