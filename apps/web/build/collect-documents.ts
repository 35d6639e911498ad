import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatDocument } from '@urql/core';
import {
  buildSchema,
  Kind,
  parse,
  print,
  validate,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
} from 'graphql';

/** Operations of the client: `texts` for the server (`{ id: text }`), `ids` for the client (`{ name: id }`). */
export type CollectedDocuments = {
  readonly texts: Readonly<Record<string, string>>;
  readonly ids: Readonly<Record<string, string>>;
};

type Source = { readonly path: string; readonly text: string };
type Found<T> = { readonly path: string; readonly node: T };

const CALL = /\bgraphql\(\s*`([^`]*)`/g;

const fail = (path: string, why: string): never => {
  throw new Error(`${path}: ${why}`);
};

/** Every name once: two operations of one name would silently share an id. */
const named = <T extends OperationDefinitionNode | FragmentDefinitionNode>(
  found: readonly Found<T>[],
): Map<string, Found<T>> => {
  const byName = new Map<string, Found<T>>();
  for (const one of found) {
    const name = one.node.name?.value ?? fail(one.path, 'an operation without a name');
    const other = byName.get(name);
    if (other) fail(one.path, `${name} stands in ${other.path} too; names are unique in the client`);
    byName.set(name, one);
  }
  return byName;
};

const usedFragments = (
  text: string,
  fragments: ReadonlyMap<string, Found<FragmentDefinitionNode>>,
  path: string,
  seen = new Set<string>(),
): Set<string> => {
  for (const [, name = ''] of text.matchAll(/\.\.\.\s*(?!on\b)(\w+)/g)) {
    if (seen.has(name)) continue;
    const fragment = fragments.get(name) ?? fail(path, `fragment ${name} is nowhere in the client`);
    seen.add(name);
    usedFragments(print(fragment.node), fragments, fragment.path, seen);
  }
  return seen;
};

/** The cache asks for `__typename` of every object, as the client does when it prints; not of the root, which is known. */
const withTypeNames = (document: DocumentNode): DocumentNode => {
  const formatted = formatDocument(document as never) as unknown as DocumentNode;
  const rootless = (node: OperationDefinitionNode): OperationDefinitionNode => ({
    ...node,
    selectionSet: {
      ...node.selectionSet,
      selections: node.selectionSet.selections.filter(
        (part) => part.kind !== Kind.FIELD || part.name.value !== '__typename',
      ),
    },
  });
  return {
    ...formatted,
    definitions: formatted.definitions.map((node) => (node.kind === Kind.OPERATION_DEFINITION ? rootless(node) : node)),
  };
};

/** Reads every `graphql(…)` template of the sources, checks it against the schema and gives each operation its id. */
export const collectFrom = (sources: readonly Source[], sdl: string): CollectedDocuments => {
  const schema = buildSchema(sdl);
  const definitions = sources.flatMap(({ path, text }) =>
    [...text.matchAll(CALL)].flatMap(([, body = '']) => parse(body).definitions.map((node) => ({ path, node }))),
  );
  const isFragment = (one: Found<unknown>): one is Found<FragmentDefinitionNode> =>
    (one.node as { kind: Kind }).kind === Kind.FRAGMENT_DEFINITION;
  const isOperation = (one: Found<unknown>): one is Found<OperationDefinitionNode> =>
    (one.node as { kind: Kind }).kind === Kind.OPERATION_DEFINITION;
  const fragments = named(definitions.filter(isFragment));
  const texts: Record<string, string> = {};
  const ids: Record<string, string> = {};
  for (const [name, { path, node }] of named(definitions.filter(isOperation))) {
    const parts = [...usedFragments(print(node), fragments, path)]
      .sort()
      .flatMap((used) => fragments.get(used)?.node ?? []);
    const document = withTypeNames({ kind: Kind.DOCUMENT, definitions: [node, ...parts] });
    const [wrong] = validate(schema, document);
    if (wrong) fail(path, `${name}: ${wrong.message}`);
    const text = print(document);
    const id = createHash('sha256').update(text).digest('hex');
    texts[id] = text;
    ids[name] = id;
  }
  return { texts, ids };
};

/** The documents of this repository's web client. */
export const collectDocuments = (root: string): CollectedDocuments => {
  const paths = globSync(['apps/web/src/**/*.{ts,tsx}', 'libs/web/*/src/**/*.{ts,tsx}'], {
    cwd: root,
    exclude: (path) => path.endsWith('.spec.ts'),
  });
  const sources = paths.sort().map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
  return collectFrom(sources, readFileSync(join(root, 'libs/web/data/src/schema.generated.graphql'), 'utf8'));
};
