import { GraphQLID, type GraphQLResolveInfo, isNonNullType, isObjectType } from 'graphql';
import type { GraphContext } from '../context.js';
import { asError, whenReady } from '../execution/thenable.js';
import type { Entity } from '../scope/rules.js';
import { type FieldResolver, referenceResolverOf, type ReferenceResolver } from '../scope/subgraph.js';
import { selectionCheck } from './selection.js';
import { answeringStub, type PlainField, Stub } from './stub.js';

const NO_ID = 'A reference has no id';

/** Knows how to turn the id of a foreign entity into what its owner has. */
export interface Exchange {
  /** The value to put where a foreign scope named the entity. `abstract` places need the value to tell its type. */
  swap(value: unknown, context: GraphContext, info: GraphQLResolveInfo, abstract: boolean): unknown;
  /** The representation that other scopes' fields get for an object of the owner. */
  represent(parent: unknown, context: GraphContext, info: GraphQLResolveInfo): unknown;
  /** An owner's resolver that answers for stubs, too. */
  guarded(resolve: FieldResolver, nullable: boolean): FieldResolver;
  /** The id of an object of the owner or of a stub. */
  readonly resolveId: FieldResolver | undefined;
}

const propertyId = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;

/** The owner's object as it is, plus its type: somewhere abstract the executor has to be told. */
const typed = (found: object, typeName: string): object =>
  '__typename' in found && found.__typename === typeName
    ? found
    : (Object.create(found, { __typename: { value: typeName } }) as object);

const plainFieldsOf = ({ name, owner }: Entity): PlainField[] => {
  const type = owner.schema.getType(name);
  if (!isObjectType(type)) return [];
  return Object.values(type.getFields())
    .filter((field) => field.name !== 'id' && !field.resolve)
    .map((field) => ({ name: field.name, nullable: !isNonNullType(field.type) }));
};

interface Owned {
  readonly typeName: string;
  readonly plain: readonly PlainField[];
  readonly reference: ReferenceResolver;
}

const load = ({ typeName, plain, reference }: Owned, id: string, context: GraphContext, info: GraphQLResolveInfo) =>
  context.loaders.once(`entity ${typeName} ${id}`, async () => {
    try {
      return (
        (await reference({ __typename: typeName, id }, context, info)) ?? answeringStub(new Stub(typeName, id), plain)
      );
    } catch (thrown) {
      return answeringStub(new Stub(typeName, id, asError(thrown)), plain);
    }
  });

/** The exchange for one entity. */
export const exchangeFor = (entity: Entity): Exchange => {
  const { name: typeName, owner, others } = entity;
  const type = owner.schema.getType(typeName);
  const reference = isObjectType(type) ? referenceResolverOf(type) : undefined;
  if (!isObjectType(type) || !reference) throw new Error(`${typeName} has no owner`);
  const fields = type.getFields();
  const asksOwner = selectionCheck(typeName, (field) => field !== 'id' && field in fields);
  const owned: Owned = { typeName, plain: plainFieldsOf(entity), reference };
  const ownId = fields['id']?.resolve as FieldResolver | undefined;
  const foreignId = new Map(
    others.map(({ scope, schema }) => {
      const foreign = schema.getType(typeName);
      return [scope, isObjectType(foreign) ? foreign.getFields()['id']?.resolve : undefined];
    }),
  );
  if ([...foreignId.values()].some(Boolean)) throw new Error(`${typeName}.id is resolved by its owner only`);
  return {
    swap(value, context, info, abstract) {
      const id = propertyId(value);
      if (id === undefined || id === null) return new Error(NO_ID);
      const key = GraphQLID.serialize(id);
      if (!asksOwner(info)) return new Stub(typeName, key);
      const found = load(owned, key, context, info);
      return abstract ? found.then((object) => (object instanceof Stub ? object : typed(object, typeName))) : found;
    },
    represent(parent, context, info) {
      if (parent instanceof Stub) return { __typename: typeName, id: parent.id };
      const id = ownId ? ownId(parent, {}, context, info) : propertyId(parent);
      return whenReady(id, (value) => ({ __typename: typeName, id: GraphQLID.serialize(value) }));
    },
    guarded: (resolve, nullable) => (parent, args, context, info) =>
      parent instanceof Stub ? parent.answer(nullable) : resolve(parent, args, context, info),
    resolveId:
      ownId &&
      ((parent, args, context, info) => (parent instanceof Stub ? parent.id : ownId(parent, args, context, info))),
  };
};
