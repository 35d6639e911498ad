import { boundaryTree, fine, links, planted } from './planted/boundaries.ts';
import type { Rule, Sample } from './rule.ts';
import { rules } from './rules/all.ts';
import { SourceFile } from './source.ts';
import { boundaries, configuration } from './steps/boundaries.ts';
import { findings } from './steps/own.ts';
import { withTree } from './temporary.ts';
import type { Violation } from './violation.ts';

/** The rules that were tried, and what is wrong with some of them. */
export type Tried = { rules: number; faults: Violation[] };

export const silent = (path: string, rule: string, message: string): Violation => ({ path, line: 1, rule, message });

const found = (rule: Rule, sample: Sample): Violation[] =>
  findings(rule, new Map(Object.entries(sample).map(([path, text]) => [path, new SourceFile(path, text)])));

const faultsOf = (rule: Rule): Violation[] => {
  const here = (message: string): Violation => silent(`infra/check/rules/${rule.name}.ts`, rule.name, message);
  if (rule.planted.length === 0) return [here('has no planted sample')];
  return [
    ...rule.planted
      .filter((sample) => found(rule, sample).length === 0)
      .map((sample) => here(`stayed silent on ${JSON.stringify(sample)}`)),
    ...rule.fine
      .flatMap((sample) => found(rule, sample))
      .map(({ path, message }) => here(`reported a fine sample: ${path} ${message}`)),
  ];
};

/** Every own rule against its planted and its fine samples, in memory. */
export const tryOwnRules = (): Tried => ({ rules: rules.length, faults: rules.flatMap(faultsOf) });

const HOME = '.dependency-cruiser.cjs';

/** Every import rule against one bad import in a small tree of its own. */
export const tryBoundaries = (): Promise<Tried> =>
  withTree(boundaryTree(), { links }, async (folder) => {
    const seen = await boundaries(folder, ['apps', 'libs', 'infra']);
    const names = (configuration().forbidden ?? []).map(({ name }) => name ?? '');
    const missed = planted.filter(({ rule, from }) => !seen.some((one) => one.rule === rule && one.path === from));
    const wrong = seen.filter(({ path }) => fine.some(({ from }) => from === path));
    return {
      rules: names.length,
      faults: [
        ...names
          .filter((name) => !planted.some(({ rule }) => rule === name))
          .map((name) => silent(HOME, name, 'has no planted import')),
        ...missed.map(({ rule, from, imports }) => silent(HOME, rule, `stayed silent on ${from} importing ${imports}`)),
        ...wrong.map(({ path, rule, message }) => silent(HOME, rule, `reported a fine import in ${path}: ${message}`)),
      ],
    };
  });

/** The quick half, part of every check: own rules and boundaries. */
export const tryQuickly = async (): Promise<Tried> => {
  const [own, imports] = [tryOwnRules(), await tryBoundaries()];
  return { rules: own.rules + imports.rules, faults: [...own.faults, ...imports.faults] };
};
