import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { CHECKOUT } from '../../paths.ts';
import { SourceFile } from '../source.ts';
import { cell, readSettings } from './settings.ts';

const ACCOUNTS = 'apps/regiotafel/src/demo/accounts.ts';
const PEOPLE = 'apps/regiotafel/demo/**/*.yaml';

const read = (path: string): string => readFileSync(join(CHECKOUT, path), 'utf8');

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const settings = (): string =>
  table(
    ['setting', 'values', 'when absent'],
    readSettings().map(({ name, values, fallback }) => [`\`${name}\``, cell(values), cell(fallback)]),
  );

/** What each demo account does, by subject, in the order of the sign-in page. */
const accountsIn = (file: SourceFile): [subject: string, does: string][] => {
  const declared = file.nodes.filter(ts.isVariableDeclaration);
  const initial = (name: string) => declared.find((node) => node.name.getText() === name)?.initializer;
  const [shown, english] = [initial('SHOWN'), initial('ENGLISH')];
  if (!shown || !ts.isArrayLiteralExpression(shown) || !english || !ts.isObjectLiteralExpression(english))
    throw new Error(`${ACCOUNTS}: SHOWN and ENGLISH are not written as a list and a table`);
  const does = new Map(
    english.properties
      .filter(ts.isPropertyAssignment)
      .map(({ name, initializer }) => [name.getText(), ts.isStringLiteral(initializer) ? initializer.text : '']),
  );
  return shown.elements.filter(ts.isStringLiteral).map(({ text }) => [text, does.get(text) ?? '']);
};

const namesBySubject = (): ReadonlyMap<string, string> =>
  new Map(
    globSync(PEOPLE, { cwd: CHECKOUT })
      .sort()
      .flatMap((path) => [...read(path).matchAll(/\bsubject: '?([\w-]+)'?,?\s+name: '?([^,'\n]+)'?/g)])
      .map(([, subject = '', name = '']) => [subject, name.trim()]),
  );

const accounts = (): string => {
  const names = namesBySubject();
  const rows = accountsIn(new SourceFile(ACCOUNTS, read(ACCOUNTS))).map(([subject, does]) => {
    const name = names.get(subject);
    if (name === undefined || does === '') throw new Error(`${ACCOUNTS}: ${subject} has no name or no text`);
    return [name, does];
  });
  return table(['account', 'who'], rows);
};

const SECTIONS: Readonly<Record<string, () => string>> = { 'demo accounts': accounts, settings };

const filled = (text: string, [name, make]: [string, () => string]): string => {
  const begin = `<!-- ${name}: made by npm run check -- --write -->`;
  const end = `<!-- end of ${name} -->`;
  const [before, rest = ''] = text.split(begin);
  const after = rest.split(end)[1];
  if (after === undefined) throw new Error(`README.md lacks the comments around its ${name}`);
  return `${before}${begin}\n\n${make()}\n\n${end}${after}`;
};

/** README.md with the tables between its comments made anew. */
export const makeReadme = (): string => Object.entries(SECTIONS).reduce(filled, read('README.md'));
