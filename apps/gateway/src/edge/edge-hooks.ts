import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { DomainError } from '@regiotafel/kernel';
import { SETTINGS_OF_PROCESS, type Settings } from '@regiotafel/runtime';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { answerFor, WrongHost } from '../http/refusals.js';
import { guard } from '../http/request-guard.js';
import { securityHeaders } from '../http/security-headers.js';
import { IDENTITY_PROVIDER, type ProviderHandler } from '../identity-provider/provider-handler.js';
import { isForSystems } from '../reports/problem.js';
import { EdgeSessions } from './edge-sessions.service.js';

const PROBES = ['/healthz', '/readyz'];

const WEB = '/*';

/** What a browser opens as a page, and what a program asks of the web app without saying what it takes. */
const isPage = ({ method, headers: { accept = '*/*' }, routeOptions }: FastifyRequest): boolean => {
  if (method !== 'GET' && method !== 'HEAD') return false;
  return accept.includes('text/html') || (routeOptions.url === WEB && accept.includes('*/*'));
};

/** What happens to every request before anything else sees it: headers, host, origin, limits. */
@Injectable()
export class EdgeHooks implements OnModuleInit {
  private readonly headers: Readonly<Record<string, string>>;
  private readonly host: string;

  constructor(
    @Inject(HttpAdapterHost) private readonly adapter: HttpAdapterHost,
    @Inject(SETTINGS_OF_PROCESS) private readonly settings: Settings,
    @Inject(IDENTITY_PROVIDER) private readonly provider: ProviderHandler | null,
    @Inject(EdgeSessions) private readonly sessions: EdgeSessions,
  ) {
    this.headers = securityHeaders(settings.publicUrl);
    this.host = new URL(settings.publicUrl).host;
  }

  onModuleInit(): void {
    const fastify: FastifyInstance = this.adapter.httpAdapter.getInstance();
    fastify.addHook('onRequest', async (request, reply) => {
      reply.headers(this.headers);
      try {
        return await this.receive(request, reply);
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        return this.refuse(request, reply, error);
      }
    });
  }

  /**
   * Decisions follow the route that was matched, not the text of the address: the router also takes escaped letters
   * and absolute addresses. Only the provider, which is no route, goes by the text.
   */
  private async receive(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
    const path = request.routeOptions.url ?? '';
    if (PROBES.includes(path)) return undefined;
    if (request.host !== this.host) return this.elsewhere(request, reply);
    if (this.provider && request.url.startsWith('/idp/')) return this.handOver(this.provider, request, reply);
    const refusal = guard({ method: request.method, path, headers: request.headers }, this.settings.publicUrl);
    if (refusal) throw refusal;
    if (isForSystems(path)) delete request.headers.cookie;
    if (path.startsWith('/api/') || path === '/graphql') {
      reply.header('cache-control', 'no-store');
      await this.sessions.receive(request, reply);
    }
    return undefined;
  }

  private elsewhere(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    if (!isPage(request) || !request.url.startsWith('/')) throw new WrongHost();
    return reply.redirect(`${this.settings.publicUrl}${request.url}`, 302);
  }

  private handOver(provider: ProviderHandler, request: FastifyRequest, reply: FastifyReply): FastifyReply {
    reply.hijack();
    for (const [name, value] of Object.entries(this.headers)) reply.raw.setHeader(name, value);
    provider(request.raw, reply.raw);
    return reply;
  }

  private refuse(request: FastifyRequest, reply: FastifyReply, error: DomainError): FastifyReply {
    const { status, headers, body } = answerFor(error, request.routeOptions.url ?? '');
    return reply.code(status).headers(headers).send(body);
  }
}
