import {
  type FieldNode,
  getNamedType,
  GraphQLError,
  type GraphQLField,
  type GraphQLNamedType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';

/** What a document that nobody reviewed may ask for. */
export interface Limits {
  /** Levels of nesting. */
  readonly depth: number;
  /** Fields under another name than their own, counted as often as their fragment is used. */
  readonly aliases: number;
  /** Fields that could be answered: a page counts as often as its `first`, another list ten times. */
  readonly cost: number;
  /** Words and signs of the document's text. */
  readonly tokens: number;
}

export const EDGE_LIMITS: Limits = { depth: 12, aliases: 30, cost: 5_000, tokens: 2_000 };

/** Services get documents that the edge has written: deeper by their `_entities`, aliased where it joins. */
export const SERVICE_LIMITS: Limits = { depth: 16, aliases: 200, cost: 1_000_000, tokens: 20_000 };

const LIST = 10;
const PAGE = 100;

interface Measure {
  readonly depth: number;
  readonly aliases: number;
  readonly cost: number;
}
const NOTHING: Measure = { depth: 0, aliases: 0, cost: 0 };

const plus = (a: Measure, b: Measure): Measure => ({
  depth: Math.max(a.depth, b.depth),
  aliases: a.aliases + b.aliases,
  cost: a.cost + b.cost,
});

const isPaged = (definition: GraphQLField<unknown, unknown> | undefined): boolean =>
  definition?.args.some(({ name }) => name === 'first') ?? false;

const isList = (definition: GraphQLField<unknown, unknown> | undefined): boolean =>
  definition !== undefined && isListType(isNonNullType(definition.type) ? definition.type.ofType : definition.type);

const timesOf = (node: FieldNode, definition: GraphQLField<unknown, unknown> | undefined, inPage: boolean): number => {
  if (isPaged(definition)) {
    const first = node.arguments?.find(({ name }) => name.value === 'first')?.value;
    return first?.kind === Kind.INT ? Math.min(Math.max(Number(first.value), 1), PAGE) : PAGE;
  }
  return isList(definition) && !inPage ? LIST : 1;
};

/** Measures selections; a fragment is measured once per type it is read on, so nested spreads stay cheap. */
class Scale {
  readonly #fragments = new Map<string, Measure>();

  constructor(private readonly context: ValidationContext) {}

  selections(set: SelectionSetNode, type: GraphQLNamedType | undefined, inPage: boolean): Measure {
    let sum = NOTHING;
    for (const selection of set.selections) {
      switch (selection.kind) {
        case Kind.FIELD:
          sum = plus(sum, this.#field(selection, type, inPage));
          break;
        case Kind.INLINE_FRAGMENT:
          sum = plus(
            sum,
            this.selections(selection.selectionSet, this.#typeAt(selection.typeCondition?.name.value, type), inPage),
          );
          break;
        case Kind.FRAGMENT_SPREAD:
          sum = plus(sum, this.#fragment(selection.name.value, inPage));
          break;
      }
    }
    return sum;
  }

  #typeAt(name: string | undefined, outer: GraphQLNamedType | undefined): GraphQLNamedType | undefined {
    return name === undefined ? outer : this.context.getSchema().getType(name);
  }

  #field(node: FieldNode, parent: GraphQLNamedType | undefined, inPage: boolean): Measure {
    const fields = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields() : {};
    const definition = fields[node.name.value];
    const type = definition && getNamedType(definition.type);
    const below =
      node.selectionSet && isCompositeType(type)
        ? this.selections(node.selectionSet, type, isPaged(definition))
        : NOTHING;
    const times = timesOf(node, definition, inPage);
    return { depth: below.depth + 1, aliases: below.aliases + (node.alias ? 1 : 0), cost: 1 + below.cost * times };
  }

  #fragment(name: string, inPage: boolean): Measure {
    const key = `${name} ${inPage}`;
    const known = this.#fragments.get(key);
    if (known) return known;
    this.#fragments.set(key, NOTHING);
    const fragment = this.context.getFragment(name);
    const measure = fragment
      ? this.selections(fragment.selectionSet, this.#typeAt(fragment.typeCondition.name.value, undefined), inPage)
      : NOTHING;
    this.#fragments.set(key, measure);
    return measure;
  }
}

/** Refuses documents beyond the limits, and mutations of more than one field: half of one could have happened. */
export const withinLimits =
  (limits: Limits): ValidationRule =>
  (context) => {
    const scale = new Scale(context);
    return {
      OperationDefinition(operation) {
        const root = context.getSchema().getRootType(operation.operation) ?? undefined;
        const { depth, aliases, cost } = scale.selections(operation.selectionSet, root, false);
        if (operation.operation === 'mutation' && operation.selectionSet.selections.length !== 1) {
          context.reportError(new GraphQLError('A mutation has one root field'));
        }
        if (depth > limits.depth) context.reportError(new GraphQLError(`Nested deeper than ${limits.depth} levels`));
        if (aliases > limits.aliases) context.reportError(new GraphQLError(`More than ${limits.aliases} aliases`));
        if (cost > limits.cost) context.reportError(new GraphQLError(`Asks for more than ${limits.cost} fields`));
      },
    };
  };
