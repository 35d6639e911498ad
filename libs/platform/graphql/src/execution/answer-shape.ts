import {
  type DocumentNode,
  type FragmentDefinitionNode,
  getNamedType,
  getOperationAST,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';

type Path = readonly (string | number)[];

/** Type and parts of one place in an answer; the type is undefined where it cannot be null. */
interface Place {
  readonly type: GraphQLOutputType | undefined;
  readonly parts: Map<string, Place>;
}

interface Reading {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

const fieldType = (type: GraphQLNamedType | undefined, name: string): GraphQLOutputType | undefined =>
  isObjectType(type) || isInterfaceType(type) ? type.getFields()[name]?.type : undefined;

const collect = (
  reading: Reading,
  set: SelectionSetNode,
  type: GraphQLNamedType | undefined,
  into: Place['parts'],
): void => {
  for (const selection of set.selections) {
    switch (selection.kind) {
      case Kind.FIELD: {
        const key = selection.alias?.value ?? selection.name.value;
        const place = into.get(key) ?? { type: fieldType(type, selection.name.value), parts: new Map() };
        into.set(key, place);
        if (selection.selectionSet) {
          collect(reading, selection.selectionSet, place.type && getNamedType(place.type), place.parts);
        }
        break;
      }
      case Kind.INLINE_FRAGMENT: {
        const name = selection.typeCondition?.name.value;
        collect(reading, selection.selectionSet, name === undefined ? type : reading.schema.getType(name), into);
        break;
      }
      case Kind.FRAGMENT_SPREAD: {
        const fragment = reading.fragments.get(selection.name.value);
        if (!fragment) break;
        collect(reading, fragment.selectionSet, reading.schema.getType(fragment.typeCondition.name.value), into);
        break;
      }
    }
  }
};

/** For every place of a path whether a null there empties the place above it. */
const spreading = (root: Place, path: Path): boolean[] => {
  let place: Place | undefined = root;
  let type: GraphQLOutputType | undefined;
  return path.map((key) => {
    if (typeof key === 'number') {
      const list: GraphQLOutputType | undefined = isNonNullType(type) ? type.ofType : type;
      type = isListType(list) ? list.ofType : undefined;
    } else {
      place = place?.parts.get(key);
      type = place?.type;
    }
    return isNonNullType(type);
  });
};

/** Tells whether a failure at a path is what emptied a place above it. */
export interface AnswerShape {
  /** True when every place from the failing one up to, not including, the first `depth` parts of the path must not be null. */
  reaches(path: Path, depth: number): boolean;
}

/** What answers of an operation look like; read when the first error asks. */
export const answerShape = (
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
): AnswerShape => {
  let root: Place | undefined;
  const read = (): Place => {
    const place: Place = { type: undefined, parts: new Map() };
    const operation = getOperationAST(document, operationName);
    if (!operation) return place;
    const fragments = new Map(
      document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
    );
    const type = schema.getRootType(operation.operation) ?? undefined;
    collect({ schema, fragments }, operation.selectionSet, type, place.parts);
    return place;
  };
  return {
    reaches(path, depth) {
      root ??= read();
      return spreading(root, path).slice(depth).every(Boolean);
    },
  };
};
