import type { Rule } from '../rule.ts';

const SIZED = /\.(?:[cm]?[jt]sx?|graphql|css|sql|sh)$/;
const lines = (count: number, line: string): string => `${line}\n`.repeat(count);

export const fileSize: Rule = {
  name: 'file-size',
  why: 'a file of one screenful of thoughts is read, a longer one is searched',
  check(file) {
    if (!SIZED.test(file.name)) return [];
    const limit = file.name.endsWith('.resolver.ts') ? 150 : 300;
    const count = file.text.trimEnd().split('\n').length;
    if (count <= limit) return [];
    return [
      { line: limit + 1, message: `has ${count} lines, the limit is ${limit}: split by verb into files beside it` },
    ];
  },
  planted: [
    { 'libs/cases/src/signal/signal.service.ts': lines(301, 'run();') },
    { 'libs/cases/src/signal/signal.resolver.ts': lines(151, 'run();') },
  ],
  fine: [
    {
      'libs/cases/src/signal/signal.service.ts': lines(300, 'run();'),
      'libs/cases/src/signal/signal.resolver.ts': lines(150, 'run();'),
      'apps/web/src/schema.generated.ts': lines(900, 'run();'),
    },
  ],
};
