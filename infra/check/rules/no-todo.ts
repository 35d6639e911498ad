import type { Rule } from '../rule.ts';
import type { SourceFile } from '../source.ts';

const MARK = /\b(?:TODO|FIXME|XXX|HACK)\b/;
const PROSE = /\.(?:md|graphql|css|html|ya?ml|sql|sh)$/;

const commentsOf = (file: SourceFile): SourceFile['comments'] => {
  if (file.isCode) return file.comments;
  return PROSE.test(file.name) ? [{ pos: 0, text: file.text }] : [];
};

export const noTodo: Rule = {
  name: 'no-todo',
  why: 'a promise in the code is forgotten there',
  check(file) {
    if (!MARK.test(file.text)) return [];
    return commentsOf(file)
      .filter((comment) => MARK.test(comment.text))
      .map((comment) => ({
        line: file.lineAt(comment.pos + comment.text.search(MARK)),
        message: 'do it now or open an issue',
      }));
  },
  planted: [
    { 'libs/kernel/src/a.ts': 'const a = 1; // TODO later' },
    { 'libs/kernel/src/a.ts': '/** FIXME */\nconst a = 1;' },
    { 'docs/operations.md': 'TODO: describe' },
  ],
  fine: [{ 'libs/kernel/src/a.ts': "const status = 'TODO';" }],
};
