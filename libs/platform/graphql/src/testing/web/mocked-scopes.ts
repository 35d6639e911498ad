import { globSync } from 'node:fs';
import { join } from 'node:path';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { checkoutFolder } from '@regiotafel/runtime';
import {
  type DocumentNode,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  parse,
} from 'graphql';
import { scalarResolvers } from '../../scalars.js';
import { readSdl } from '../../scope/sdl-folder.js';
import { SHARED_TYPES } from '../../shared-sdl.js';
import { isEntity, isRoot, objectTypes, type Subgraph, subgraphOf } from '../../scope/subgraph.js';

/** The field of the graph that fails now, as `Type.field`. */
export interface Fault {
  field: string | undefined;
}

const SCALARS: Readonly<Record<string, unknown>> = {
  Boolean: true,
  Int: 1,
  Float: 1.5,
  DateTime: '2026-03-02T09:00:00.000Z',
  Day: '2026-03-02',
};

/** The shared type has no resolvers. */
const LAST_PAGE = { hasNextPage: false, endCursor: null };

const valueOf = (type: GraphQLOutputType, schema: GraphQLSchema): unknown => {
  if (isNonNullType(type)) return valueOf(type.ofType, schema);
  if (isListType(type)) return [valueOf(type.ofType, schema)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isScalarType(type)) return SCALARS[type.name] ?? 'text';
  const named = isAbstractType(type) ? schema.getPossibleTypes(type)[0] : type;
  return named?.name === 'PageInfo' ? LAST_PAGE : { __typename: named?.name, id: 'thing_1' };
};

const built = buildSubgraphSchema as (
  modules: readonly { typeDefs: DocumentNode; resolvers: Readonly<Record<string, unknown>> }[],
) => GraphQLSchema;

const fieldCount = (schema: GraphQLSchema, name: string): number => {
  const type = schema.getType(name);
  return isObjectType(type) ? Object.keys(type.getFields()).length : 0;
};

/** An entity is mocked by the scope that says most about it; the others refer to it. */
const ownedBy = (schema: GraphQLSchema, all: readonly GraphQLSchema[]): string[] =>
  objectTypes({ scope: '', sdl: '', schema })
    .filter((type) => isEntity(type) && !isRoot(type))
    .map(({ name }) => name)
    .filter((name) => all.toSorted((a, b) => fieldCount(b, name) - fieldCount(a, name))[0] === schema);

const mocked = (schema: GraphQLSchema, fault: Fault): GraphQLSchema => {
  for (const type of objectTypes({ scope: '', sdl: '', schema })) {
    for (const field of Object.values(type.getFields())) {
      if (field.name.startsWith('_') || field.name === 'id' || SHARED_TYPES.has(type.name)) continue;
      const name = `${type.name}.${field.name}`;
      field.resolve = () => {
        if (fault.field === name) throw new Error('planted');
        return valueOf(field.type, schema);
      };
    }
  }
  return schema;
};

/** The schema text of every scope of this repository that has one. */
const texts = (): readonly { scope: string; typeDefs: DocumentNode }[] => {
  const root = checkoutFolder();
  const scopes = globSync('libs/*/src/**/*.graphql', { cwd: root }).map((path) => path.split('/')[1] ?? '');
  return [...new Set(scopes)].toSorted().map((scope) => ({
    scope,
    typeDefs: parse(readSdl(scope, join(root, 'libs', scope, 'src'))),
  }));
};

/** The real graph with a made-up answer for every field; the field that `fault` names throws. */
export const mockedScopes = (fault: Fault): Subgraph[] => {
  const all = texts().map((one) => ({ ...one, bare: built([{ typeDefs: one.typeDefs, resolvers: {} }]) }));
  const schemas = all.map(({ bare }) => bare);
  return all.map(({ scope, typeDefs, bare }) => {
    const references = ownedBy(bare, schemas).map((name) => [
      name,
      { __resolveReference: (reference: object) => reference },
    ]);
    const resolvers = { ...scalarResolvers, ...(Object.fromEntries(references) as Record<string, unknown>) };
    return subgraphOf(scope, mocked(built([{ typeDefs, resolvers }]), fault));
  });
};
