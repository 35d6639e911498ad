import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { CHECKOUT } from '../../paths.ts';
import { SourceFile } from '../source.ts';

const NAME = /^([A-Z_]+)_TRANSITIONS$/;

/** A row of a state machine, as the code declares it. */
export interface Step {
  readonly command: string;
  readonly from: string;
  readonly to: string;
  readonly by: readonly string[];
}

/** A state machine of the code: its file and every step. */
export interface Machine {
  readonly name: string;
  readonly path: string;
  readonly steps: readonly Step[];
  /** Commands of the table that nobody can give yet: a constant beside it whose name ends in `_LATER`. */
  readonly later: readonly string[];
}

/** The text or list of texts that an expression stands for; constants of the same file are followed. */
const read = (file: SourceFile, node: ts.Expression): readonly string[] => {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isAsExpression(node)) return read(file, node.expression);
  if (ts.isSpreadElement(node)) return read(file, node.expression);
  if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap((element) => read(file, element));
  const declared = file.nodes.find((one) => ts.isVariableDeclaration(one) && one.name.getText() === node.getText());
  if (declared && ts.isVariableDeclaration(declared) && declared.initializer) return read(file, declared.initializer);
  throw new Error(`${file.path}: ${node.getText()} is no text, no list of texts and no constant of this file`);
};

const stepOf = (file: SourceFile, node: ts.Expression): Step => {
  const values = (name: string): readonly string[] => {
    const property = ts.isObjectLiteralExpression(node) && node.properties.find((one) => one.name?.getText() === name);
    if (property && ts.isPropertyAssignment(property)) return read(file, property.initializer);
    throw new Error(`${file.path}: a step has no ${name}: ${node.getText()}`);
  };
  const one = (name: string): string => values(name)[0] ?? '';
  return { command: one('command'), from: one('from'), to: one('to'), by: values('by') };
};

const laterIn = (file: SourceFile, words: string): readonly string[] => {
  const named = (one: ts.Node) => ts.isVariableDeclaration(one) && one.name.getText() === `${words}_LATER`;
  const declared = file.nodes.find(named);
  return declared && ts.isVariableDeclaration(declared) && declared.initializer ? read(file, declared.initializer) : [];
};

/** The state machines that a file declares: exported constants whose names end in `_TRANSITIONS`. */
export const machinesIn = (file: SourceFile): Machine[] =>
  file.nodes.filter(ts.isVariableDeclaration).flatMap((node) => {
    const [, words] = NAME.exec(node.name.getText()) ?? [];
    if (!words || !node.initializer || !ts.isArrayLiteralExpression(node.initializer)) return [];
    const name = words.charAt(0) + words.slice(1).toLowerCase().replaceAll('_', ' ');
    const steps = node.initializer.elements.map((element) => stepOf(file, element));
    return [{ name, path: file.path, steps, later: laterIn(file, words) }];
  });

/** Every state machine of the product, by file. */
export const machines = (): Machine[] =>
  globSync('libs/*/src/domain/*.ts', { cwd: CHECKOUT })
    .filter((path) => !path.endsWith('.spec.ts'))
    .sort()
    .flatMap((path) => machinesIn(new SourceFile(path, readFileSync(join(CHECKOUT, path), 'utf8'))));

const sectionOf = ({ name, path, steps, later }: Machine): string =>
  [
    `## ${name}`,
    `From [${path}](../../${path}).`,
    ...(later.length > 0
      ? [`No command and no job takes these steps yet: ${later.map((each) => `\`${each}\``).join(', ')}.`]
      : []),
    [
      '```mermaid',
      'stateDiagram-v2',
      ...new Set(steps.map(({ from, to, command }) => `  ${from} --> ${to}: ${command}`)),
      '```',
    ].join('\n'),
    [
      '| from | command | to | by |',
      '| --- | --- | --- | --- |',
      ...steps.map(({ from, command, to, by }) => `| ${from} | ${command} | ${to} | ${by.join(', ')} |`),
    ].join('\n'),
  ].join('\n\n');

/** The page of state machines; a step that is not on it is refused. */
export const makeStates = (): Promise<string> =>
  Promise.resolve(
    [
      '<!-- Generated from the state machines in libs/*/src/domain, do not edit; npm run check -- --write -->',
      '# State machines',
      'What a thing may become, by which command and by whom. Every other combination is refused: the tests beside each table and `libs/cases/src/setup/machines.db.spec.ts` try them all, for everybody. This page is written from the code by `npm run check -- --write`.',
      ...machines().map(sectionOf),
    ].join('\n\n') + '\n',
  );
