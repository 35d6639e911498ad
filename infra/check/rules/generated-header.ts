import type { Rule } from '../rule.ts';

export const generatedHeader: Rule = {
  name: 'generated-header',
  why: 'nobody edits a file that says it is generated',
  generatedToo: true,
  check(file) {
    if (!file.isGenerated || file.name.endsWith('.json')) return [];
    const head = file.text.split('\n', 3).join(' ');
    if (/generated/i.test(head) && head.includes('npm run check -- --write')) return [];
    return [{ line: 1, message: 'start it with a comment: Generated, do not edit; npm run check -- --write' }];
  },
  planted: [
    { 'apps/web/src/a.generated.ts': 'export const a = 1;' },
    { 'apps/web/src/a.generated.graphql': 'type A { b: Int }' },
  ],
  fine: [
    {
      'apps/web/src/a.generated.ts': '// Generated, do not edit; npm run check -- --write\nexport const a = 1;',
      'apps/web/src/b.generated.json': '{}',
    },
  ],
};
