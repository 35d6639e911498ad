import type { DocumentNode, ExecutionResult, GraphQLSchema, OperationTypeNode } from 'graphql';
import type { GraphContext } from '../context.js';

export type Variables = Readonly<Record<string, unknown>>;

/** One operation of a document, ready to run as often as wanted. */
export interface Operation {
  readonly kind: `${OperationTypeNode}`;
  /** Runs it; never throws. `root` is the event when the operation is a subscription. */
  run(context: GraphContext, variables: Variables, root?: unknown): Promise<ExecutionResult>;
  /** The events of a subscription, or why there are none. */
  events(context: GraphContext, variables: Variables): Promise<AsyncIterable<unknown> | ExecutionResult>;
}

/** Something that answers documents: compiled resolvers in this process, or services behind HTTP. */
export interface Engine {
  /** What may be asked; documents are validated against it. */
  readonly schema: GraphQLSchema;
  /** The operation of a validated document. Prepared once per document and name. */
  prepare(document: DocumentNode, operationName?: string | null): Operation;
  close(): Promise<void>;
}
