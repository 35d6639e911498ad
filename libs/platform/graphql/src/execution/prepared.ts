import type { DocumentNode } from 'graphql';
import type { Operation } from './engine.js';

type Prepare = (document: DocumentNode, operationName: string | undefined) => Operation;

/** Remembers what was prepared for a document as long as somebody holds the document. */
export const preparedOnce = (prepare: Prepare) => {
  const known = new WeakMap<DocumentNode, Map<string, Operation>>();
  return (document: DocumentNode, operationName?: string | null): Operation => {
    const operations = known.get(document) ?? new Map<string, Operation>();
    known.set(document, operations);
    const name = operationName ?? '';
    const operation = operations.get(name) ?? prepare(document, operationName ?? undefined);
    operations.set(name, operation);
    return operation;
  };
};
