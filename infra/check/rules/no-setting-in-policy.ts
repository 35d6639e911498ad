import { literalText } from '../ast.ts';
import type { Rule } from '../rule.ts';

const READS = /\b(?:current_setting|set_config)\s*\(/i;

/** The catalogue lint has to name what it looks for. */
const LINT = /^libs\/platform\/tenancy\/src\/lint\//;

export const noSettingInPolicy: Rule = {
  name: 'no-setting-in-policy',
  why: 'a setting can be set by whoever holds the connection; the context row cannot',
  check(file) {
    if (!file.path.startsWith('libs/') || file.isTest || LINT.test(file.path) || !READS.test(file.text)) return [];
    const message = 'the context is read with (select sec.t()), sec.r(), sec.m(), sec.roles(), sec.now() only';
    if (file.name.endsWith('.sql')) return [{ line: file.lineAt(file.text.search(READS)), message }];
    return file.nodes
      .filter((node) => READS.test(literalText(node) ?? ''))
      .map((node) => ({ line: file.lineAt(node.getStart() + Math.max(0, node.getText().search(READS))), message }));
  },
  planted: [
    { 'libs/cases/src/migrations/20260101T0000-a.ts': "sql(`create policy a using (x = current_setting('t'))`);" },
    { 'libs/platform/tenancy/src/sec.sql': "select set_config('a', 'b', false);" },
  ],
  fine: [{ 'libs/cases/src/migrations/20260101T0000-a.ts': 'sql(`create policy a using (x = (select sec.t()))`);' }],
};
