import { callsBehindTheDoor, isMember } from '../ast.ts';
import type { Rule } from '../rule.ts';

export const doorOneAtATime: Rule = {
  name: 'door-one-at-a-time',
  why: 'one connection answers one statement at a time; the first failure would leave the others running',
  check: (file) =>
    callsBehindTheDoor(file.nodes)
      .filter((call) => isMember(call.expression, 'Promise', ['all', 'allSettled', 'race', 'any']))
      .map((call) => ({
        line: file.lineOf(call),
        message: 'await one statement after another, or let the store load them with one',
      })),
  planted: [{ 'libs/cases/src/a/a.service.ts': 'tenants.run(who, what, async (tx) => Promise.all([a(tx), b(tx)]));' }],
  fine: [
    { 'libs/cases/src/a/a.service.ts': 'await Promise.all([tenants.run(who, what, a), tenants.run(who, what, b)]);' },
  ],
};
