import { callsBehindTheDoor, isDoor } from '../ast.ts';
import type { Rule } from '../rule.ts';

export const doorNotNested: Rule = {
  name: 'door-not-nested',
  why: 'a second transaction commits on its own and can wait for the first for ever',
  check: (file) =>
    callsBehindTheDoor(file.nodes)
      .filter(isDoor)
      .map((call) => ({ line: file.lineOf(call), message: 'pass the tx on instead of opening a second transaction' })),
  planted: [
    {
      'libs/cases/src/a/a.service.ts':
        'const a = () => this.tenants.run(who, what, async (tx) => { await this.tenants.run(who, what, async () => 1); });',
    },
  ],
  fine: [
    { 'libs/cases/src/a/a.service.ts': 'const a = () => this.tenants.run(who, what, (tx) => this.store.load(tx));' },
  ],
};
