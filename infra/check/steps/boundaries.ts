import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise, type ICruiseResult, type IConfiguration, type IFlattenedRuleSet } from 'dependency-cruiser';
import type { Violation } from '../violation.ts';

const HOME = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));

export const configuration = (): IConfiguration =>
  createRequire(import.meta.url)(join(HOME, '.dependency-cruiser.cjs')) as IConfiguration;

const lineOf = (root: string, path: string, specifier: string): number => {
  const text = readFileSync(join(root, path), 'utf8');
  const at = [`'${specifier}'`, `"${specifier}"`].map((quoted) => text.indexOf(quoted)).find((index) => index >= 0);
  return text.slice(0, at ?? 0).split('\n').length;
};

/** Who may import whom: `.dependency-cruiser.cjs` over the given files of a tree. */
export const boundaries = async (root: string, files: readonly string[]): Promise<Violation[]> => {
  const { forbidden = [], options } = configuration();
  const before = process.cwd();
  process.chdir(root);
  const { output } = await cruise([...files], {
    ...options,
    baseDir: root,
    ruleSet: { forbidden } as IFlattenedRuleSet,
    validate: true,
  });
  process.chdir(before);
  const { modules, summary } = output as ICruiseResult;
  return summary.violations.map(({ from, to, rule, cycle }) => {
    const edge = modules.find(({ source }) => source === from)?.dependencies.find(({ resolved }) => resolved === to);
    const comment = forbidden.find(({ name }) => name === rule.name)?.comment ?? '';
    const way = cycle ? `${[from, ...cycle.map(({ name }) => name)].join(' → ')}: ` : `imports ${to}: `;
    return { path: from, line: lineOf(root, from, edge?.module ?? to), rule: rule.name, message: way + comment };
  });
};
