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

/** Subjects in the order of the sign-in page. */
const shownIn = (file: SourceFile): string[] => {
  const declared = file.nodes.filter(ts.isVariableDeclaration);
  const shown = declared.find((node) => node.name.getText() === 'SHOWN')?.initializer;
  if (!shown || !ts.isArrayLiteralExpression(shown)) throw new Error(`${ACCOUNTS}: SHOWN is not written as a list`);
  return shown.elements.filter(ts.isStringLiteral).map(({ text }) => text);
};

const PERSON =
  /\bsubject: '?([\w-]+)'?,?\s+name: '?([^,'\n]+)'?,?\s+jobTitle: [^,\n]+,?\s+descriptionEn: (?:'([^']+)'|([^,\n]+))/g;

/** Name and English description of the people in the demo's files, by subject. */
const peopleBySubject = (): ReadonlyMap<string, [name: string, does: string]> =>
  new Map(
    globSync(PEOPLE, { cwd: CHECKOUT })
      .sort()
      .flatMap((path) => [...read(path).matchAll(PERSON)])
      .map(([, subject = '', name = '', quoted, plain = '']) => [subject, [name.trim(), (quoted ?? plain).trim()]]),
  );

const accounts = (): string => {
  const people = peopleBySubject();
  const rows = shownIn(new SourceFile(ACCOUNTS, read(ACCOUNTS))).map((subject) => {
    const person = people.get(subject);
    if (!person) throw new Error(`${PEOPLE}: ${subject} has no name or no description`);
    return person;
  });
  return table(['account', 'who'], rows);
};

interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

interface Measured {
  readonly quick: boolean;
  readonly day: string;
  readonly machine: { readonly node: string; readonly platform: string; readonly cores: number };
}

interface HttpFigures extends Measured {
  readonly results: readonly {
    readonly waitsForDisk: boolean;
    readonly rows: number;
    readonly comparison: { readonly requestsPerSecond: Spread; readonly nodeCpu: Spread; readonly totalCpu: Spread };
  }[];
}

interface StartFigures extends Measured {
  readonly results: readonly { readonly kind: string; readonly seconds: Spread; readonly most: Spread }[];
}

const spread = ({ median, min, max }: Spread, digits: number): string =>
  `${median.toFixed(digits)} (${min.toFixed(digits)} to ${max.toFixed(digits)})`;

const measuredOn = ({ quick, day, machine: { node, platform, cores } }: Measured): string =>
  `${quick ? 'Short' : 'Long'} run of ${day} on ${cores} shared cores (${platform}), Node.js ${node}.`;

const httpFigures = (): string => {
  const measured = JSON.parse(read('docs/bench/http.json')) as HttpFigures;
  const rows = measured.results.map(({ waitsForDisk, rows: cards, comparison }) => [
    `${cards} cards, ${waitsForDisk ? 'each log row waits for the disk' : 'no commit waits for the disk'}`,
    spread(comparison.requestsPerSecond, 2),
    spread(comparison.nodeCpu, 2),
    spread(comparison.totalCpu, 2),
  ]);
  const head = ['signed-in pool list', 'requests/s', 'processor, Node.js', 'processor, Node.js and PostgreSQL'];
  return `${table(head, rows)}\n\n${measuredOn(measured)}`;
};

const startFigures = (): string => {
  const measured = JSON.parse(read('docs/bench/start.json')) as StartFigures;
  const rows = measured.results.map(({ kind, seconds, most }) => [kind, spread(seconds, 1), spread(most, 0)]);
  return `${table(['`npm start`', 'seconds to the first page', 'MB at most'], rows)}\n\n${measuredOn(measured)}`;
};

const SECTIONS: Readonly<Record<string, () => string>> = {
  'demo accounts': accounts,
  figures: () => `${httpFigures()}\n\n${startFigures()}`,
  settings,
};

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
