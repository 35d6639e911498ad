import type { Read, Rule } from '../rule.ts';
import { rules } from '../rules/all.ts';
import type { SourceFile } from '../source.ts';
import { filesOf, readTree } from '../tree.ts';
import type { Violation } from '../violation.ts';

/** What one rule finds in a tree. */
export const findings = (rule: Rule, tree: ReadonlyMap<string, SourceFile>): Violation[] => {
  const read: Read = (path) => tree.get(path);
  return [...tree.values()]
    .filter((file) => rule.generatedToo || !file.isGenerated)
    .flatMap((file) => rule.check(file, read, tree).map((found) => ({ path: file.path, rule: rule.name, ...found })));
};

/** The rules of infra/check/rules over every file that git keeps. */
export const own = async (root: string): Promise<Violation[]> => {
  const tree = readTree(root, await filesOf(root));
  return rules.flatMap((rule) => findings(rule, tree));
};
