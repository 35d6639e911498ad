import {
  getNullableType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  isEnumType,
  isInputObjectType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  print,
} from 'graphql';
import { SHARED_TYPES } from '../shared-sdl.js';
import { isEntity, isRoot, objectTypes, referenceResolverOf, type Subgraph } from './subgraph.js';

/** Which scope owns an entity and which others refer to it. */
export interface Entity {
  readonly name: string;
  readonly owner: Subgraph;
  readonly others: readonly Subgraph[];
}

interface Part {
  readonly subgraph: Subgraph;
  readonly type: GraphQLObjectType;
}

const partsByName = (
  subgraphs: readonly Subgraph[],
  wanted: (type: GraphQLObjectType) => boolean,
): Map<string, Part[]> => {
  const parts = new Map<string, Part[]>();
  for (const subgraph of subgraphs) {
    for (const type of objectTypes(subgraph).filter(wanted)) {
      parts.set(type.name, [...(parts.get(type.name) ?? []), { subgraph, type }]);
    }
  }
  return parts;
};

const scopesOf = (parts: readonly Part[]): string => parts.map(({ subgraph }) => subgraph.scope).join(', ');

const ownerOf = (parts: readonly Part[]): Part | undefined => parts.find(({ type }) => referenceResolverOf(type));

/** The entities of the graph by name; those without exactly one owner are missing and named by `brokenRules`. */
export const entitiesOf = (subgraphs: readonly Subgraph[]): ReadonlyMap<string, Entity> => {
  const entities = new Map<string, Entity>();
  for (const [name, parts] of partsByName(subgraphs, isEntity)) {
    const owner = ownerOf(parts)?.subgraph;
    if (owner) {
      const others = parts.map(({ subgraph }) => subgraph).filter((subgraph) => subgraph !== owner);
      entities.set(name, { name, owner, others });
    }
  }
  return entities;
};

const nullableRoots = ({ scope, schema }: Subgraph): string[] =>
  [schema.getQueryType(), schema.getSubscriptionType()].flatMap((root) =>
    Object.values(root?.getFields() ?? {})
      .filter((field) => !field.name.startsWith('_') && isNonNullType(field.type))
      .map(
        (field) => `${scope}: ${root?.name}.${field.name} is nullable, or one failing field empties the whole answer`,
      ),
  );

const repeatable = (argument: GraphQLArgument | undefined): boolean => {
  const input = argument && getNullableType(argument.type);
  const key = isInputObjectType(input) ? input.getFields()['idempotencyKey']?.type : undefined;
  return argument?.name === 'input' && ['ID!', 'String!'].includes(String(key));
};

const oneInput = ({ scope, schema }: Subgraph): string[] =>
  Object.values(schema.getMutationType()?.getFields() ?? {})
    .filter(({ args }) => args.length !== 1 || !repeatable(args[0]))
    .map(({ name }) => `${scope}: Mutation.${name} has one argument, input, of an input type with idempotencyKey: ID!`);

const keyText = (type: GraphQLObjectType): string[] =>
  [type.astNode, ...type.extensionASTNodes].flatMap((node) =>
    (node?.directives ?? []).filter(({ name }) => name.value === 'key').map((directive) => print(directive)),
  );

const keyRule = ({ subgraph, type }: Part): string[] => {
  const keys = keyText(type);
  const id = type.getFields()['id'];
  const good = keys.length === 1 && keys[0] === '@key(fields: "id")' && String(id?.type) === 'ID!';
  return good ? [] : [`${subgraph.scope}: ${type.name} has one key, @key(fields: "id"), and id: ID!`];
};

const ownFields = (type: GraphQLObjectType): GraphQLField<unknown, unknown>[] =>
  Object.values(type.getFields()).filter((field) => field.name !== 'id');

const sharedFields = (name: string, parts: readonly Part[]): string[] => {
  const scopes = new Map<string, string>();
  return parts.flatMap(({ subgraph, type }) =>
    ownFields(type).flatMap((field) => {
      const first = scopes.get(field.name);
      scopes.set(field.name, first ?? subgraph.scope);
      return first === undefined
        ? []
        : [`${name}.${field.name} belongs to one scope, not to ${first} and ${subgraph.scope}`];
    }),
  );
};

const entityRules = (name: string, parts: readonly Part[]): string[] => {
  const owners = parts.filter(({ type }) => referenceResolverOf(type));
  const owned =
    owners.length === 1
      ? []
      : [`${name} needs one @ResolveReference, in the scope that owns it: found ${owners.length} (${scopesOf(parts)})`];
  const strangers = parts
    .filter(({ type }) => !isEntity(type))
    .map(({ subgraph }) => `${subgraph.scope}: ${name} is an entity elsewhere, so here it is @key(fields: "id")`);
  return [
    ...owned,
    ...strangers,
    ...parts.filter(({ type }) => isEntity(type)).flatMap(keyRule),
    ...sharedFields(name, parts),
  ];
};

const isBuiltIn = (type: GraphQLNamedType): boolean =>
  type.name.startsWith('_') ||
  type.name.includes('__') ||
  (isScalarType(type) && isSpecifiedScalarType(type)) ||
  ['Query', 'Mutation', 'Subscription', 'FieldSet'].includes(type.name);

const twinRules = (subgraphs: readonly Subgraph[], entities: ReadonlySet<string>): string[] => {
  const scopes = new Map<string, string>();
  return subgraphs.flatMap(({ scope, schema }) =>
    Object.values(schema.getTypeMap())
      .filter((type) => !isBuiltIn(type) && !entities.has(type.name) && !SHARED_TYPES.has(type.name))
      .flatMap((type) => {
        const first = scopes.get(type.name);
        scopes.set(type.name, first ?? scope);
        if (first === undefined) return [];
        return [
          `${type.name} is defined by ${first} and ${scope}: name it apart, or put it into the shared schema text`,
        ];
      }),
  );
};

const valueRules = (subgraph: Subgraph): string[] =>
  Object.values(subgraph.schema.getTypeMap()).flatMap((type) => {
    if (isEnumType(type) && type.getValues().some(({ name, value }) => name !== value)) {
      return [`${subgraph.scope}: enum ${type.name} has internal values; use the names themselves`];
    }
    if (!SHARED_TYPES.has(type.name) || !isObjectType(type)) return [];
    return Object.values(type.getFields()).some(({ resolve }) => resolve)
      ? [`${subgraph.scope}: the shared type ${type.name} has a resolver`]
      : [];
  });

/** What keeps these scopes from being one graph with equal answers in both process shapes; empty when nothing does. */
export const brokenRules = (subgraphs: readonly Subgraph[]): string[] => {
  const named = new Set(partsByName(subgraphs, isEntity).keys());
  const entities = [...partsByName(subgraphs, (type) => named.has(type.name) && !isRoot(type))];
  return [
    ...subgraphs.flatMap(nullableRoots),
    ...subgraphs.flatMap(oneInput),
    ...entities.flatMap(([name, parts]) => entityRules(name, parts)),
    ...twinRules(subgraphs, named),
    ...subgraphs.flatMap(valueRules),
  ];
};

/** @throws Error naming every broken rule */
export const requireRules = (subgraphs: readonly Subgraph[]): void => {
  const broken = brokenRules(subgraphs);
  if (broken.length > 0) throw new Error(`The graph cannot start:\n- ${broken.join('\n- ')}`);
};
