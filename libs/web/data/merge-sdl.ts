import {
  buildASTSchema,
  Kind,
  parse,
  visit,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type GraphQLSchema,
  type InterfaceTypeDefinitionNode,
  type ObjectTypeDefinitionNode,
} from 'graphql';

export type SdlSource = { readonly path: string; readonly text: string };

type FieldsNode = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

const EXTENSION: Partial<Record<Kind, Kind>> = {
  [Kind.OBJECT_TYPE_EXTENSION]: Kind.OBJECT_TYPE_DEFINITION,
  [Kind.INTERFACE_TYPE_EXTENSION]: Kind.INTERFACE_TYPE_DEFINITION,
  [Kind.ENUM_TYPE_EXTENSION]: Kind.ENUM_TYPE_DEFINITION,
  [Kind.UNION_TYPE_EXTENSION]: Kind.UNION_TYPE_DEFINITION,
  [Kind.INPUT_OBJECT_TYPE_EXTENSION]: Kind.INPUT_OBJECT_TYPE_DEFINITION,
};
const DROPPED: readonly Kind[] = [Kind.SCHEMA_DEFINITION, Kind.SCHEMA_EXTENSION, Kind.DIRECTIVE_DEFINITION];
const KEPT_DIRECTIVES = ['deprecated', 'specifiedBy', 'oneOf'];
const OF_FEDERATION = /^(link__|federation__|_Any$|_Service$|_Entity$)/;

/** Federation directives say who owns what; the client sees one graph and needs none of them. */
const withoutFederation = (document: DocumentNode): DocumentNode =>
  visit(document, { Directive: (node) => (KEPT_DIRECTIVES.includes(node.name.value) ? undefined : null) });

const isInaccessible = (node: FieldDefinitionNode): boolean =>
  node.directives?.some(({ name }) => name.value === 'inaccessible') ?? false;

const withoutInaccessible = (document: DocumentNode): DocumentNode =>
  visit(document, { FieldDefinition: (node) => (isInaccessible(node) ? null : undefined) });

const asDefinition = (node: DefinitionNode): DefinitionNode => {
  const kind = EXTENSION[node.kind];
  return kind === undefined ? node : ({ ...node, kind } as DefinitionNode);
};

const byName = <T extends { readonly name: { readonly value: string } }>(
  one: readonly T[] = [],
  other: readonly T[] = [],
): T[] => [...new Map([...one, ...other].map((node) => [node.name.value, node])).values()];

const isFieldsNode = (node: DefinitionNode): node is FieldsNode =>
  node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION;

const mergeTwo = (one: DefinitionNode, other: DefinitionNode): DefinitionNode => {
  if (isFieldsNode(one) && isFieldsNode(other)) {
    return {
      ...one,
      description: one.description ?? other.description,
      fields: byName(one.fields, other.fields),
    } as FieldsNode;
  }
  if (one.kind === Kind.UNION_TYPE_DEFINITION && other.kind === one.kind)
    return { ...one, types: byName(one.types, other.types) };
  if (one.kind === Kind.ENUM_TYPE_DEFINITION && other.kind === one.kind)
    return { ...one, values: byName(one.values, other.values) };
  if (one.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION && other.kind === one.kind)
    return { ...one, fields: byName(one.fields, other.fields) };
  if (one.kind !== other.kind) throw new Error(`Two kinds of type share a name: ${one.kind}, ${other.kind}`);
  return one;
};

/**
 * One schema out of the SDL of all scopes: types of the same name are united, stubs of foreign entities disappear
 * into the owner's type. Whether the scopes fit together is checked by the composition of the server, not here.
 */
export const mergeSdl = (sources: readonly SdlSource[]): GraphQLSchema => {
  const types = new Map<string, DefinitionNode>();
  for (const { text } of sources) {
    for (const node of withoutFederation(withoutInaccessible(parse(text))).definitions) {
      if (
        DROPPED.includes(node.kind) ||
        !('name' in node) ||
        node.name === undefined ||
        OF_FEDERATION.test(node.name.value)
      )
        continue;
      const known = types.get(node.name.value);
      const definition = asDefinition(node);
      types.set(node.name.value, known === undefined ? definition : mergeTwo(known, definition));
    }
  }
  return buildASTSchema({ kind: Kind.DOCUMENT, definitions: [...types.values()] }, { assumeValidSDL: true });
};
