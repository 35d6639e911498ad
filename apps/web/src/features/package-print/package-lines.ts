/** A package as it was taken: the very content of its file. */
export type Content = {
  readonly [key: string]: Content | readonly Content[] | readonly string[] | string | number | boolean | null;
};

/** One thing that a package says, with how deep it stands. `value` is null for a heading. */
export type Line = { readonly key: string; readonly depth: number; readonly value: string | number | boolean | null };

const isPart = (value: unknown): value is Content => typeof value === 'object' && value !== null;

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

const linesOfEach = (key: string, each: readonly unknown[], depth: number): Line[] =>
  each.flatMap((value) =>
    isPart(value)
      ? [{ key, depth, value: null }, ...linesOf(value, depth + 1)]
      : [{ key, depth, value: value as string }],
  );

/** Everything that a package says, in the order of its file. What is not known, or not there, is left out. */
export const linesOf = (content: Content, depth = 0): Line[] =>
  Object.entries(content).flatMap(([key, value]): Line[] => {
    if (value === null || value === '') return [];
    if (isList(value)) return linesOfEach(key, value, depth);
    if (isPart(value)) return [{ key, depth, value: null }, ...linesOf(value, depth + 1)];
    return [{ key, depth, value }];
  });

/** Under which texts the codes of a field stand; all other fields are words, numbers and days. */
const CODES: Readonly<Record<string, string>> = {
  kind: 'documents.kind',
  lifeDomain: 'plan.lifeDomain',
  nature: 'plan.nature',
  prevails: 'plan.prevails',
  regime: 'regime',
  relation: 'surroundings.relation',
  result: 'caseEnd.result',
  sourceRegime: 'contribution.source',
  system: 'references.system',
  track: 'plan.track',
};

/** Under which texts the code of a line stands; null for words, numbers and days. A case has a state, and so has a measure. */
export const textsOf = ({ key, depth }: Line): string | null => {
  if (key === 'status') return depth === 1 ? 'caseFrame.status' : 'plan.measureStatus';
  return CODES[key] ?? null;
};

/** What the region and the register call their codes. */
export type Names = { readonly theme: string | undefined; readonly purpose: (code: string) => string | undefined };

/** The name of the theme or purpose of a line; null for all other lines. A code without a name stays itself. */
export const nameOf = ({ key, value }: Line, { theme, purpose }: Names): string | null => {
  if (typeof value !== 'string') return null;
  if (key === 'theme') return theme || value;
  return key === 'purpose' ? purpose(value) || value : null;
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;
export const isDayText = (value: unknown): value is string => typeof value === 'string' && DAY.test(value);
