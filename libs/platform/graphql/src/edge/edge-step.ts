import type { FastifyReply, FastifyRequest, preHandlerAsyncHookHandler } from 'fastify';
import { contextFor, type ContextOf } from '../context.js';
import type { Mode } from '../server/mode.js';
import { refuse, RequestRefused, sendResult } from '../server/refusal.js';
import { keepContext, withComputed } from '../server/request-context.js';
import type { TrustedDocument } from './manifest.js';

interface Step {
  readonly mode: Mode;
  readonly contextOf: ContextOf;
  readonly documents: ReadonlyMap<string, TrustedDocument>;
}

type Body = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Body =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const variablesOf = ({ variables }: Body): Body => {
  if (variables === undefined || variables === null) return {};
  if (!isRecord(variables)) throw new RequestRefused(400, 'BAD_REQUEST', 'Variables are an object');
  return variables;
};

const trusted = ({ documents }: Step, id: unknown): TrustedDocument => {
  const document = typeof id === 'string' ? documents.get(id) : undefined;
  if (!document) throw new RequestRefused(400, 'DOCUMENT_UNKNOWN', 'No trusted document has this id');
  return document;
};

/** Runs a trusted document; a clean answer leaves at once, one with errors is handed to Apollo as it is. */
const answer = async (step: Step, request: FastifyRequest, reply: FastifyReply, body: Body) => {
  const { operation, text } = trusted(step, body['id']);
  const variables = variablesOf(body);
  if (operation.kind === 'subscription') {
    throw new RequestRefused(
      400,
      'SUBSCRIPTION_NEEDS_STREAM',
      'Subscriptions answer requests that accept text/event-stream',
    );
  }
  const context = contextFor(await step.contextOf(request));
  const result = await operation.run(context, variables);
  if (!result.errors) return sendResult(reply, result);
  keepContext(request, withComputed(context, result));
  request.body = { query: text, variables };
  return undefined;
};

const untrusted = async (step: Step, request: FastifyRequest): Promise<undefined> => {
  if (step.mode === 'production') {
    throw new RequestRefused(400, 'DOCUMENT_NOT_TRUSTED', 'Only trusted documents are answered');
  }
  keepContext(request, contextFor(await step.contextOf(request)));
  return undefined;
};

/** The edge's step before Apollo: trusted documents, who asks, streams for subscriptions. */
export const edgeStep =
  (step: Step): preHandlerAsyncHookHandler =>
  async (request, reply) => {
    try {
      if (request.method !== 'POST') throw new RequestRefused(405, 'BAD_REQUEST', 'The graph answers POST');
      const { body } = request;
      if (isRecord(body) && 'id' in body) return await answer(step, request, reply, body);
      return await untrusted(step, request);
    } catch (thrown) {
      return refuse(reply, thrown);
    }
  };
