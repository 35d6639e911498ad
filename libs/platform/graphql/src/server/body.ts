import type { FastifyRequest } from 'fastify';
import { RequestRefused } from './refusal.js';

/** A JSON object somebody sent; its fields may be anything. */
export type Body = Readonly<Record<string, unknown>>;

/** True for a JSON object. */
export const isBody = (value: unknown): value is Body =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The body of a request. @throws RequestRefused when it is no JSON object */
export const bodyOf = ({ body }: FastifyRequest): Body => {
  if (isBody(body)) return body;
  throw new RequestRefused(400, 'BAD_REQUEST', 'The request is not a GraphQL request');
};

/** The variables of a request. @throws RequestRefused when they are neither an object nor absent */
export const variablesOf = ({ variables }: Body): Body => {
  if (variables === undefined || variables === null) return {};
  if (isBody(variables)) return variables;
  throw new RequestRefused(400, 'BAD_REQUEST', 'The request is not a GraphQL request');
};
