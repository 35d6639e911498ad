import {
  buildClientSchema,
  getIntrospectionQuery,
  getNamedType,
  getNullableType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type IntrospectionQuery,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from 'graphql';
import { newId } from '@regiotafel/kernel';
import type { TestGraph } from './a-graph.js';
import { VALID_TEXTS } from './valid-texts.js';

/** A place in what is asked where an id goes, as `caseFile.id` or `CloseCaseInput.caseId`. */
export type IdPlace = string;
/** Which id goes to a place; null where none is given. */
export type IdAt = (place: IdPlace) => string | null;

/** A root field of the graph, or an entity as another scope comes to it. */
export interface Asked {
  readonly name: string;
  readonly isCommand: boolean;
  readonly isEntity: boolean;
  readonly document: string;
  readonly places: readonly IdPlace[];
  readonly variables: (idAt: IdAt) => object;
}

/**
 * How far an answer is followed: into what was found, for a command only into the thing itself. What an entity leads to is
 * followed as an entity of its own.
 */
const DEPTH = { query: 2, mutation: 1, entity: 3 };

/** Every field of a type that asks for nothing, and of what it leads to. */
const selectionOf = (type: GraphQLOutputType, depth = DEPTH.query, path: readonly string[] = []): string => {
  const named = getNamedType(type);
  if (!isCompositeType(named)) return '';
  if (!isObjectType(named)) return '{ __typename }';
  if (path.includes(named.name) || path.length >= depth) return '{ __typename }';
  const fields = Object.values(named.getFields()).filter(({ args }) => !args.some(isRequiredArgument));
  const inside = [...path, named.name];
  return `{ __typename ${fields.map((field) => `${field.name} ${selectionOf(field.type, depth, inside)}`).join(' ')} }`;
};

const idsOf = (type: GraphQLInputType, place: IdPlace): IdPlace[] => {
  const named = getNamedType(type);
  if (named.name === 'ID') return place.endsWith('.idempotencyKey') ? [] : [place];
  return isInputObjectType(named)
    ? Object.values(named.getFields()).flatMap((field) => idsOf(field.type, `${named.name}.${field.name}`))
    : [];
};

/** Something valid for a place of an input: the kind of it, or what `VALID_TEXTS` says. */
const valueOf = (type: GraphQLInputType, owner: string, name: string, idAt: IdAt): unknown => {
  const bare = getNullableType(type);
  const place = [`${owner}.${name}`, name].find((each) => each in VALID_TEXTS);
  if (place) return VALID_TEXTS[place];
  if (isListType(bare)) {
    const one = valueOf(bare.ofType as GraphQLInputType, owner, name, idAt);
    return one === null ? null : [one];
  }
  if (name === 'idempotencyKey') return newId();
  if (isInputObjectType(bare)) return inputOf(bare.name, Object.values(bare.getFields()), idAt);
  if (bare.toString() === 'ID') return idAt(`${owner}.${name}`);
  if (isEnumType(bare)) return bare.getValues()[0]?.name;
  switch (bare.toString()) {
    case 'Int':
      return 1;
    case 'Boolean':
      return true;
    case 'Day':
      return '2026-04-01';
    default:
      return 'Kanarie-tekst.';
  }
};

const inputOf = (owner: string, fields: readonly (GraphQLInputField | GraphQLArgument)[], idAt: IdAt): object =>
  Object.fromEntries(fields.map(({ name, type }) => [name, valueOf(type, owner, name, idAt)]));

const askedOf = (root: 'query' | 'mutation', schema: GraphQLSchema): Asked[] => {
  const type = root === 'query' ? schema.getQueryType() : schema.getMutationType();
  return Object.values(type?.getFields() ?? {})
    .filter(({ name }) => !name.startsWith('_'))
    .map(({ name, args, type: answer }) => {
      const heads = args.map((arg) => `$${arg.name}: ${arg.type.toString()}`).join(', ');
      const passed = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
      const [head, pass] = args.length > 0 ? [`(${heads})`, `(${passed})`] : ['', ''];
      return {
        name,
        isCommand: root === 'mutation',
        isEntity: false,
        document: `${root} ${head} { ${name}${pass} ${selectionOf(answer, DEPTH[root])} }`,
        places: [...new Set(args.flatMap((arg) => idsOf(arg.type, `${name}.${arg.name}`)))],
        variables: (idAt: IdAt) => inputOf(name, args, idAt),
      };
    });
};

const entityNames = (schema: GraphQLSchema): string[] => {
  const union = schema.getType('_Entity');
  return isUnionType(union) ? union.getTypes().map(({ name }) => name) : [];
};

/** An entity, or one field of it, as another scope comes to it; what leads to another entity names it and goes no further. */
const entityAsked = (schema: GraphQLSchema, entity: string, field?: GraphQLField<unknown, unknown>): Asked => {
  const type = schema.getType(entity) as GraphQLObjectType;
  const others = entityNames(schema).filter((name) => name !== entity);
  const depth = DEPTH.entity + others.length;
  const selection = field
    ? `{ ${field.name} ${selectionOf(field.type, depth, [...others, entity])} }`
    : selectionOf(type, depth, others);
  return {
    name: field ? `${entity}.${field.name}` : `_entities ${entity}`,
    isCommand: false,
    isEntity: true,
    document: `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${entity} ${selection} } }`,
    places: [`${entity}.id`],
    variables: (idAt: IdAt) => ({ of: [{ __typename: entity, id: idAt(`${entity}.id`) }] }),
  };
};

/** The schema of a graph, as it says itself. */
export const schemaOf = async (graph: TestGraph): Promise<GraphQLSchema> => {
  const { data } = await graph.ask('noor', getIntrospectionQuery());
  return buildClientSchema(data as unknown as IntrospectionQuery);
};

/** Everything that can be asked of a graph: a new field or command is among it by itself. */
export const allAsked = (schema: GraphQLSchema): Asked[] => [
  ...askedOf('query', schema),
  ...askedOf('mutation', schema),
  ...entityNames(schema).map((entity) => entityAsked(schema, entity)),
];

/** Each field of an entity, asked on its own. */
export const fieldsAsked = (schema: GraphQLSchema, entity: string): Asked[] => {
  const type = schema.getType(entity);
  return isObjectType(type) ? Object.values(type.getFields()).map((field) => entityAsked(schema, entity, field)) : [];
};
