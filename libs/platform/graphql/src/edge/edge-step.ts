import type { FastifyReply, FastifyRequest, preHandlerAsyncHookHandler } from 'fastify';
import { type DocumentNode, parse } from 'graphql';
import { contextFor } from '../context.js';
import type { Engine } from '../execution/engine.js';
import { answerKnown } from '../server/answer-known.js';
import { type Body, bodyOf, variablesOf } from '../server/body.js';
import { EDGE_LIMITS } from '../server/limits.js';
import { refuse, RequestRefused } from '../server/refusal.js';
import { keepContext } from '../server/request-context.js';
import { untrustedOperation } from '../server/untrusted.js';
import { type Streams, wantsStream } from '../streams/sse.js';
import type { EdgeOptions } from './edge-options.js';
import type { TrustedDocument } from './manifest.js';
import { rootFieldsOf } from './root-fields.js';

interface Step {
  readonly engine: Engine;
  readonly streams: Streams;
  readonly documents: ReadonlyMap<string, TrustedDocument>;
  readonly options: Pick<EdgeOptions, 'mode' | 'contextOf' | 'admit'>;
}

const namesDocument = (body: Body): boolean => 'id' in body;

const trusted = ({ documents }: Step, id: unknown): TrustedDocument => {
  const document = typeof id === 'string' ? documents.get(id) : undefined;
  if (!document) throw new RequestRefused(400, 'DOCUMENT_UNKNOWN', 'No trusted document has this id');
  return document;
};

const requireDemo = ({ options }: Step): void => {
  if (options.mode === 'production') {
    throw new RequestRefused(400, 'DOCUMENT_NOT_TRUSTED', 'Only trusted documents are answered');
  }
};

const stream = async (step: Step, request: FastifyRequest, reply: FastifyReply, body: Body): Promise<undefined> => {
  if (!namesDocument(body)) requireDemo(step);
  const operation = namesDocument(body)
    ? trusted(step, body['id']).operation
    : untrustedOperation(step.engine, body, EDGE_LIMITS, step.options.mode);
  await step.streams.serve(request, reply, operation, variablesOf(body));
  return undefined;
};

const answer = async (step: Step, request: FastifyRequest, reply: FastifyReply, body: Body) => {
  const { operation, rootFields } = trusted(step, body['id']);
  if (operation.kind === 'subscription') {
    throw new RequestRefused(400, 'SUBSCRIPTION_NEEDS_STREAM', 'Subscriptions answer as a stream');
  }
  step.options.admit?.(request, rootFields);
  return answerKnown(step.options.contextOf, request, reply, operation, variablesOf(body));
};

/** What cannot be read is Apollo's to refuse. */
const readable = (query: string): DocumentNode | undefined => {
  try {
    return parse(query, { noLocation: true, maxTokens: EDGE_LIMITS.tokens });
  } catch {
    return undefined;
  }
};

const untrusted = async (step: Step, request: FastifyRequest, { query }: Body): Promise<undefined> => {
  requireDemo(step);
  if (typeof query !== 'string') throw new RequestRefused(400, 'BAD_REQUEST', 'The request is not a GraphQL request');
  const document = readable(query);
  if (document) step.options.admit?.(request, rootFieldsOf(document));
  keepContext(request, contextFor(await step.options.contextOf(request)));
  return undefined;
};

/** The edge's step before Apollo: trusted documents, who asks, streams for subscriptions. */
export const edgeStep =
  (step: Step): preHandlerAsyncHookHandler =>
  async (request, reply) => {
    try {
      if (request.method !== 'POST') throw new RequestRefused(405, 'BAD_REQUEST', 'The graph answers POST');
      const body = bodyOf(request);
      if (wantsStream(request)) return await stream(step, request, reply, body);
      return namesDocument(body) ? await answer(step, request, reply, body) : await untrusted(step, request, body);
    } catch (thrown) {
      return refuse(reply, thrown);
    }
  };
