import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { DomainError } from '@regiotafel/kernel';
import { codeOf, log, SETTINGS_OF_PROCESS, type Settings } from '@regiotafel/runtime';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RequestSessions } from '../edge/request-session.service.js';
import { COOKIE_RULES, cookie, type CookieRules, noCookie, readCookie } from '../http/cookies.js';
import { languageOf, type Page } from '../http/page.js';
import { ATTEMPT_MS, ownPath } from './attempt.js';
import { Providers } from './providers.service.js';
import { SignIn } from './sign-in.service.js';
import { failedPage, signedInPage } from './sign-in-pages.js';

const queryOf = (request: FastifyRequest): string => request.url.split('?').slice(1).join('?');

const send = (reply: FastifyReply, status: number, { html, headers }: Page): void => {
  void reply
    .code(status)
    .headers({ ...headers })
    .send(html);
};

/** Sign-in as the browser walks through it: to a provider and back. */
@Controller('api')
export class SignInController {
  constructor(
    @Inject(Providers) private readonly providers: Providers,
    @Inject(SignIn) private readonly signIn: SignIn,
    @Inject(RequestSessions) private readonly requests: RequestSessions,
    @Inject(COOKIE_RULES) private readonly cookies: CookieRules,
    @Inject(SETTINGS_OF_PROCESS) private readonly settings: Settings,
  ) {}

  @Get('providers')
  list(): { providers: { id: string; name: string }[] } {
    return { providers: this.providers.list() };
  }

  /** `?provider=<id>&return=<path>&fresh=1`; the provider may be left out when there is one, `fresh` asks to sign in anew at the same one. */
  @Get('sign-in')
  async begin(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const query = new URLSearchParams(queryOf(request));
    const isFresh = query.get('fresh') === '1';
    try {
      const old = await this.requests.of(request);
      const asked = query.get('provider') ?? (isFresh ? old?.provider : undefined);
      const provider = this.providers.find(asked);
      if (!provider) return send(reply, 404, failedPage(languageOf(request.headers['accept-language']), 'NOT_FOUND'));
      const returnTo = ownPath(query.get('return'), this.settings.publicUrl);
      const { url, attempt } = await this.signIn.begin(provider, returnTo, old, isFresh);
      void reply.header('set-cookie', this.attemptCookie(attempt)).redirect(url, 303);
    } catch (error) {
      this.fail(request, reply, error);
    }
  }

  /**
   * The provider sends the browser here. This request comes from another site, so the browser would withhold the
   * new strict cookie from a redirect; a page of ours goes on instead.
   */
  @Get('callback/:provider')
  async finish(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('provider') id: string,
  ): Promise<void> {
    void reply.header('set-cookie', noCookie(this.cookies.attempt, this.cookies.secure));
    const language = languageOf(request.headers['accept-language']);
    const provider = this.providers.find(id);
    if (!provider) return send(reply, 404, failedPage(language, 'NOT_FOUND'));
    try {
      const attempt = readCookie(request.headers.cookie, this.cookies.attempt);
      const { sessionId, returnTo } = await this.signIn.finish(provider, attempt, queryOf(request));
      void reply.header(
        'set-cookie',
        cookie(this.cookies.session, sessionId, { secure: this.cookies.secure, sameSite: 'Strict' }),
      );
      send(reply, 200, signedInPage(language, returnTo));
    } catch (error) {
      this.fail(request, reply, error);
    }
  }

  private attemptCookie(attempt: string): string {
    return cookie(this.cookies.attempt, attempt, {
      secure: this.cookies.secure,
      sameSite: 'Lax',
      maxAge: ATTEMPT_MS / 1000,
    });
  }

  private fail(request: FastifyRequest, reply: FastifyReply, error: unknown): void {
    if (!(error instanceof DomainError)) throw error;
    const status = error.code === 'UNAUTHENTICATED' ? 400 : 503;
    log.info('sign-in.failed', { code: codeOf(error) });
    send(reply, status, failedPage(languageOf(request.headers['accept-language']), error.code));
  }
}
