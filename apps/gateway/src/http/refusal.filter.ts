import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import { DomainError } from '@regiotafel/kernel';
import { log } from '@regiotafel/runtime';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answerFor, type RefusalAnswer, toldOn } from './refusals.js';

const CODES: Readonly<Record<number, string>> = { 404: 'NOT_FOUND', 413: 'TOO_LARGE' };

/** Nest's and Fastify's own refusals: a malformed body, an unknown address, a process that is not ready. */
const answerForHttp = (error: HttpException, path: string): RefusalAnswer | null => {
  const status = error.getStatus();
  const body = error.getResponse();
  if (status === 503 && typeof body === 'object') return { status, headers: {}, body };
  const extensions = { code: CODES[status] ?? 'MALFORMED' };
  return status < 500 ? toldOn(path, status, extensions) : null;
};

/** Errors of the gateway's own addresses as `{code}`: constant, without text of the request, with an id when unknown. */
@Catch()
export class RefusalFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType() !== 'http') return;
    const [request, reply] = [
      host.switchToHttp().getRequest<FastifyRequest>(),
      host.switchToHttp().getResponse<FastifyReply>(),
    ];
    const { status, headers, body } = this.answer(error, request.routeOptions.url ?? '');
    if (!reply.sent)
      void reply
        .code(status)
        .headers({ 'cache-control': 'no-store', ...headers })
        .send(body);
  }

  private answer(error: unknown, path: string): RefusalAnswer {
    if (error instanceof DomainError) return answerFor(error, path);
    const known = error instanceof HttpException ? answerForHttp(error, path) : null;
    if (known) return known;
    return toldOn(path, 500, { code: 'INTERNAL', errorId: log.error('gateway.failed', error) });
  }
}
