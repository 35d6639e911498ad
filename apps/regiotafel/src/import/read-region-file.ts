import * as v from 'valibot';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import { checkReferences, doubledPeople, type FileFault, providerFaults } from './check-references.js';
import { namesOf, networkNamesOf } from './file-names.js';
import { type NetworkFile, networkFileSchema, type RegionFile, regionFileSchema } from './region-file.js';

/** A fault and the line of the file, from 1, where it stands. */
export interface FileError extends FileFault {
  readonly line: number;
}

/** A file as it was read, with the line of each part; or everything that is wrong with it. */
export type ReadFile<T> =
  { readonly file: T; readonly lineOf: (path: string) => number } | { readonly errors: readonly FileError[] };

/** The line of a part, or of the nearest whole around it when the part is absent. */
const linesOf =
  (document: Document, counter: LineCounter) =>
  (path: string): number => {
    const steps = path.split('.').filter((step) => step !== '');
    for (let length = steps.length; length > 0; length -= 1) {
      const node = document.getIn(steps.slice(0, length), true);
      if (isNode(node) && node.range) return counter.linePos(node.range[0]).line;
    }
    return 1;
  };

const codeOf = (issue: v.BaseIssue<unknown>): string => {
  if (issue.expected === 'never') return 'UNKNOWN_FIELD';
  return issue.input === undefined ? 'REQUIRED' : 'INVALID';
};

/** What a part of a file is made of; aliases that never end are no file. */
const contentOf = (document: Document): { raw: unknown } | null => {
  try {
    return { raw: document.toJS({ maxAliasCount: 50 }) as unknown };
  } catch {
    return null;
  }
};

const readFile = <T>(
  text: string,
  schema: v.GenericSchema<unknown, T>,
  faultsOf: (raw: unknown) => readonly FileFault[],
): ReadFile<T> => {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const broken = document.errors.map(({ linePos }) => linePos?.[0].line ?? 1);
  const content = broken.length === 0 ? contentOf(document) : null;
  if (!content) {
    const lines = broken.length > 0 ? broken : [1];
    return { errors: lines.map((line) => ({ path: '', code: 'INVALID_YAML', line })) };
  }
  const lineOf = linesOf(document, counter);
  const parsed = v.safeParse(schema, content.raw);
  const wrong = (parsed.issues ?? []).map((issue) => ({ path: v.getDotPath(issue) ?? '', code: codeOf(issue) }));
  const paths = new Set(wrong.map(({ path }) => path));
  const faults = [...wrong, ...faultsOf(content.raw).filter(({ path }) => !paths.has(path))];
  const errors = faults.map((fault) => ({ ...fault, line: lineOf(fault.path) }));
  return parsed.success && errors.length === 0
    ? { file: parsed.output, lineOf }
    : { errors: errors.toSorted((one, other) => one.line - other.line) };
};

/** Reads and checks a whole region file against the ids of the configured identity providers. Nothing is imported from a file with an error; every error is named. */
export const readRegionFile = (text: string, providers: ReadonlySet<string>): ReadFile<RegionFile> =>
  readFile(text, regionFileSchema, (raw) => checkReferences(namesOf(raw), providers));

/** Reads and checks the file of a network. */
export const readNetworkFile = (text: string, providers: ReadonlySet<string>): ReadFile<NetworkFile> =>
  readFile(text, networkFileSchema, (raw) => {
    const { provider, people } = networkNamesOf(raw);
    const named = people.map((person, at) => [`people.${at}`, person.provider] as const);
    const doubled = doubledPeople(people, (person) => person.provider ?? provider);
    return [...doubled, ...providerFaults([['network', provider], ...named], providers)];
  });
