import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { lintSamples } from './planted/lint.ts';
import { silent, type Tried } from './self-test.ts';
import { format } from './steps/format.ts';
import { generatedFiles } from './steps/generated.ts';
import { licences } from './steps/licences.ts';
import { lint } from './steps/lint.ts';
import { types } from './steps/types.ts';
import { withTree } from './temporary.ts';

const slug = (rule: string): string => rule.replace('/', '--');
const pathOf = (rule: string): string => {
  if (rule.startsWith('jest/')) return `libs/${slug(rule)}.spec.ts`;
  return `libs/${slug(rule)}.${rule.startsWith('react/') ? 'tsx' : 'ts'}`;
};

/** Names differ in spelling: `typescript/no-x` in the settings, `typescript(no-x)` or `typescript-eslint(no-x)` in reports. */
const bare = (rule: string): string => /([\w-]+)\)?$/.exec(rule)?.[1] ?? rule;

const tryLint = async (root: string, folder: string): Promise<Tried> => {
  const settings = JSON.parse(readFileSync(join(root, '.oxlintrc.json'), 'utf8')) as { rules: Record<string, unknown> };
  const names = Object.keys(settings.rules).filter((name) => settings.rules[name] !== 'off');
  const seen = await lint(folder);
  const missed = names.filter(
    (name) => !seen.some(({ path, rule }) => path === pathOf(name) && bare(rule) === bare(name)),
  );
  return {
    rules: names.length,
    faults: missed.map((name) => silent('.oxlintrc.json', name, 'stayed silent on its planted sample')),
  };
};

const tryOthers = async (folder: string): Promise<Tried> => {
  const stale = [{ file: 'libs/a.generated.ts', make: () => Promise.resolve('export const a = 2;\n') }];
  const seen = [
    ...(await format(folder)).filter(({ path }) => path === 'libs/crooked.ts'),
    ...(await types(folder)).filter(({ rule }) => rule === 'TS2322'),
    ...(await licences(folder)),
    ...(await generatedFiles(folder, stale, false)),
  ].map(({ rule }) => rule);
  const wanted = ['format', 'TS2322', 'open-licence', 'exact-pin', 'generated-current'];
  const missed = wanted.filter((rule) => !seen.includes(rule));
  return {
    rules: wanted.length,
    faults: missed.map((rule) => silent('infra/check/steps', rule, 'stayed silent on its planted sample')),
  };
};

const tree = {
  ...Object.fromEntries(Object.entries(lintSamples).map(([rule, text]) => [pathOf(rule), `${text}\n`])),
  'libs/crooked.ts': 'export   const a="b"',
  'libs/mistyped.ts': "export const a: number = 'b';\n",
  'libs/a.generated.ts': 'export const a = 1;\n',
  'package.json': JSON.stringify({ type: 'module', dependencies: { loose: '^1.0.0', closed: '1.0.0' } }),
  'package-lock.json': JSON.stringify({ packages: { 'node_modules/closed': { license: 'Elastic-2.0' } } }, null, 2),
  'tsconfig.json': JSON.stringify({
    extends: './tsconfig.base.json',
    compilerOptions: { jsx: 'react-jsx', noEmit: true },
    include: ['libs'],
    exclude: [],
  }),
};

/** The slow half, for `--self-test` only: formatting, every lint rule, types, licences, pins, generated files. */
export const tryTools = (root: string): Promise<Tried> =>
  withTree(
    tree,
    { root, copies: ['.prettierrc', '.prettierignore', '.oxlintrc.json', 'tsconfig.base.json'] },
    async (folder) => {
      symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
      const [linted, others] = [await tryLint(root, folder), await tryOthers(folder)];
      return { rules: linted.rules + others.rules, faults: [...linted.faults, ...others.faults] };
    },
  );
