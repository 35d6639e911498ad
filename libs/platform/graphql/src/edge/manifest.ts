import { type DocumentNode, type GraphQLSchema, Kind, parse, validate } from 'graphql';
import type { Engine, Operation } from '../execution/engine.js';
import { rootFieldsOf } from './root-fields.js';

/** Trusted documents: id → text of one operation with its fragments. */
export type Manifest = Readonly<Record<string, string>>;

/** A trusted document, read, checked and compiled at boot. */
export interface TrustedDocument {
  readonly operation: Operation;
  readonly rootFields: readonly string[];
}

const mutationRule = (document: DocumentNode): string[] => {
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (operations.length !== 1) return ['holds one operation'];
  const [operation] = operations;
  const fields = operation?.selectionSet.selections ?? [];
  return operation?.operation === 'mutation' && (fields.length !== 1 || fields[0]?.kind !== Kind.FIELD)
    ? ['has one root field, because it is a mutation']
    : [];
};

const problemsOf = (schema: GraphQLSchema, document: DocumentNode): string[] => [
  ...validate(schema, document).map(({ message }) => message),
  ...mutationRule(document),
];

/** Prepares every trusted document. @throws Error naming each document that does not fit the graph */
export const trustedDocuments = (engine: Engine, manifest: Manifest): ReadonlyMap<string, TrustedDocument> => {
  const broken: string[] = [];
  const documents = new Map<string, TrustedDocument>();
  for (const [id, text] of Object.entries(manifest)) {
    const document = parse(text, { noLocation: true });
    const problems = problemsOf(engine.schema, document);
    if (problems.length > 0) broken.push(`${id}: ${problems.join('; ')}`);
    else documents.set(id, { operation: engine.prepare(document), rootFields: rootFieldsOf(document) });
  }
  if (broken.length > 0) throw new Error(`Trusted documents that do not fit the graph:\n- ${broken.join('\n- ')}`);
  return documents;
};
