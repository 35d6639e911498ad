import ts from 'typescript';
import { callsBehindTheDoor, calledName, receiverName } from '../ast.ts';
import type { Rule } from '../rule.ts';

const leavesTheHouse = (call: ts.CallExpression): boolean => {
  const name = calledName(call) ?? '';
  const receiver = receiverName(call);
  if (['fetch', 'enqueue', 'sendMail'].includes(name)) return true;
  return (receiver === 'http' || receiver === 'https') && ['get', 'request'].includes(name);
};

export const doorNoNetwork: Rule = {
  name: 'door-no-network',
  why: 'a transaction that waits for the world holds its locks meanwhile, and the world does not roll back',
  check: (file) =>
    callsBehindTheDoor(file.nodes)
      .filter(leavesTheHouse)
      .map((call) => ({
        line: file.lineOf(call),
        message: 'announce(tx, event) and do it in a job, or call before the transaction',
      })),
  planted: [
    { 'libs/cases/src/a/a.service.ts': 'this.tenants.run(who, what, async (tx) => { await fetch(url); });' },
    {
      'libs/cases/src/a/a.service.ts':
        'this.tenants.run(who, what, async (tx) => { await this.jobs.enqueue(q, n, p); });',
    },
  ],
  fine: [
    {
      'libs/cases/src/a/a.service.ts':
        'const page = await fetch(url);\nthis.tenants.run(who, what, (tx) => save(tx, page));',
    },
  ],
};
