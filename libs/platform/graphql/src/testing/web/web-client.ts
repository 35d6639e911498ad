import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkoutFolder } from '@regiotafel/runtime';
import {
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  parse,
  TypeInfo,
  typeFromAST,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { SHARED_TYPES } from '../../shared-sdl.js';

const COLLECTOR = 'apps/web/build/collect-documents.ts';

/** The operations of the web client, collected from its sources as its build does: id → text. */
export const webManifest = async (): Promise<Readonly<Record<string, string>>> => {
  const root = checkoutFolder();
  const { collectDocuments } = (await import(pathToFileURL(join(root, COLLECTOR)).href)) as {
    collectDocuments: (folder: string) => { texts: Readonly<Record<string, string>> };
  };
  return collectDocuments(root).texts;
};

const SCALARS: Readonly<Record<string, unknown>> = {
  Boolean: true,
  Int: 1,
  Float: 1,
  DateTime: '2026-03-02T09:00:00.000Z',
  Day: '2026-03-02',
};

const inputOf = (type: GraphQLInputType): unknown => {
  if (isNonNullType(type)) return inputOf(type.ofType);
  if (isListType(type)) return [inputOf(type.ofType)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (!isInputObjectType(type)) return SCALARS[type.name] ?? 'text';
  const fields = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
  return Object.fromEntries(fields.map((field) => [field.name, inputOf(field.type)]));
};

/** Values for every variable of a document that must have one. */
export const variablesFor = (schema: GraphQLSchema, text: string): Readonly<Record<string, unknown>> => {
  const variables: Record<string, unknown> = {};
  for (const node of parse(text).definitions) {
    if (node.kind !== Kind.OPERATION_DEFINITION) continue;
    for (const { type, variable } of node.variableDefinitions ?? []) {
      const input = type.kind === Kind.NON_NULL_TYPE ? typeFromAST(schema, type as never) : undefined;
      if (input) variables[variable.name.value] = inputOf(input as GraphQLInputType);
    }
  }
  return variables;
};

const isNullable = (type: GraphQLOutputType | null | undefined): boolean => Boolean(type) && !isNonNullType(type);

/** `Type.field` of the deepest fields a document asks for that may be null: where one can fail and the rest still be told. */
export const failableFields = (schema: GraphQLSchema, document: DocumentNode): readonly string[] => {
  const info = new TypeInfo(schema);
  const found = new Set<string>();
  visit(
    document,
    visitWithTypeInfo(info, {
      Field: () => {
        const [field, parent] = [info.getFieldDef(), info.getParentType()];
        if (!field || !parent || field.name.startsWith('__') || field.name === 'id' || !isNullable(field.type)) return;
        if (SHARED_TYPES.has(parent.name)) return;
        found.add(`${parent.name}.${field.name}`);
      },
    }),
  );
  return [...found];
};
