import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { CHECKOUT } from '../../paths.ts';
import { SourceFile } from '../source.ts';

const SOURCE = 'libs/platform/runtime/src/settings-table.ts';

/** One setting as its row in the source describes it; texts are Markdown. */
export interface SettingText {
  readonly name: string;
  readonly values: string;
  readonly fallback: string;
  readonly meaning: string;
}

const textOf = (node: ts.Expression | undefined): string => {
  if (node && ts.isStringLiteralLike(node)) return node.text;
  throw new Error(`${SOURCE}: a row of TABLE is not written as row(schema, 'values', 'fallback', 'meaning')`);
};

const tableIn = (file: SourceFile): ts.ObjectLiteralExpression => {
  const declared = file.nodes.find((node) => ts.isVariableDeclaration(node) && node.name.getText() === 'TABLE');
  const initial = declared && ts.isVariableDeclaration(declared) ? declared.initializer : undefined;
  const table = initial && ts.isAsExpression(initial) ? initial.expression : initial;
  if (table && ts.isObjectLiteralExpression(table)) return table;
  throw new Error(`${SOURCE}: there is no TABLE of settings`);
};

/** The settings, in the order of their source. */
export const settingsIn = (file: SourceFile): SettingText[] =>
  tableIn(file).properties.map((property) => {
    const row = ts.isPropertyAssignment(property) ? property.initializer : undefined;
    const [, values, fallback, meaning] = row && ts.isCallExpression(row) ? row.arguments : [];
    return {
      name: property.name?.getText() ?? '',
      values: textOf(values),
      fallback: textOf(fallback),
      meaning: textOf(meaning),
    };
  });

/** The settings of the checkout. */
export const readSettings = (): SettingText[] =>
  settingsIn(new SourceFile(SOURCE, readFileSync(join(CHECKOUT, SOURCE), 'utf8')));

/** A text as a cell of a Markdown table. */
export const cell = (text: string): string => text.replaceAll('|', '\\|');

/** `docs/operations/settings.generated.md`. */
export const makeSettings = (): string =>
  [
    `<!-- Generated from ${SOURCE}, do not edit; npm run check -- --write -->`,
    '',
    '# Settings',
    '',
    'Set as environment variables. An empty value counts as absent. An unknown name that begins with `REGIOTAFEL_`, or a wrong value, stops the start with one line that names every fault and no value.',
    '',
    '| setting | values | when absent | meaning |',
    '|---|---|---|---|',
    ...readSettings().map(
      (one) => `| \`${one.name}\` | ${[one.values, one.fallback, one.meaning].map(cell).join(' | ')} |`,
    ),
    '',
  ].join('\n');
