import { isUuid, newId, Unauthenticated, type Uuid } from '@regiotafel/kernel';
import { actorOf, ORIGIN_HEADER, originOf, TRACE_HEADER, traceOf, type VerifyToken } from '@regiotafel/runtime';
import type { FastifyRequest } from 'fastify';
import type { Caller, ContextOf, Locale } from '../context.js';

const header = (request: FastifyRequest, name: string): string => {
  const value = request.headers[name];
  return typeof value === 'string' ? value : '';
};

const localeOf = (language: string): Locale => (language.toLowerCase().startsWith('en') ? 'en' : 'nl');

const operationOf = (text: string): Uuid => (isUuid(text) ? text : newId());

/**
 * Who asks a service of the many-process shape. Nothing is believed because of where a request came from: the token is
 * verified here again, and the seat by the database.
 */
export const serviceCaller =
  (verify: VerifyToken): ContextOf =>
  async (request: FastifyRequest): Promise<Caller> => {
    const operation = operationOf(header(request, 'x-operation'));
    const locale = localeOf(header(request, 'accept-language'));
    const authorization = header(request, 'authorization');
    if (authorization === '') return { actor: null, operation, locale };
    if (!authorization.startsWith('Bearer ')) throw new Unauthenticated();
    const token = await verify(authorization.slice('Bearer '.length));
    const actor = actorOf({
      token,
      seat: header(request, 'x-seat'),
      operation,
      trace: traceOf(header(request, TRACE_HEADER)) ?? operation,
      origin: originOf(header(request, ORIGIN_HEADER)),
    });
    return { actor, operation, locale };
  };
