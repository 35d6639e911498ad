import type { Rule } from '../rule.ts';

const OFF =
  /@ts-(?:ignore|expect-error|nocheck)|(?:eslint|oxlint|tsgolint)-disable|prettier-ignore|(?:istanbul|c8|v8) ignore/;

export const noSuppression: Rule = {
  name: 'no-suppression',
  why: 'a check that can be switched off in a comment is a wish',
  check(file) {
    if (!OFF.test(file.text)) return [];
    const comments = file.isCode ? file.comments : [{ pos: 0, text: file.name.endsWith('.md') ? '' : file.text }];
    return comments
      .filter((comment) => OFF.test(comment.text))
      .map((comment) => ({
        line: file.lineAt(comment.pos + comment.text.search(OFF)),
        message: 'fix what the check found; a rule that is wrong is changed for all, by a decision record',
      }));
  },
  planted: [
    { 'libs/kernel/src/a.ts': '// @ts-ignore\nconst a = 1;' },
    { 'libs/kernel/src/a.spec.ts': '// @ts-expect-error wrong type\nconst a = 1;' },
    { 'libs/kernel/src/a.ts': 'const a = 1; /* oxlint-disable-line no-console */' },
    { 'apps/web/src/a.css': '/* prettier-ignore */' },
  ],
  fine: [{ 'libs/kernel/src/a.ts': "const a = '@ts-ignore';" }],
};
