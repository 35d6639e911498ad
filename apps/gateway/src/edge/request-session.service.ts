import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { COOKIE_RULES, type CookieRules, readCookie } from '../http/cookies.js';
import type { Session } from '../session/session.js';
import { Sessions } from '../session/session.service.js';

/** The session behind a request's cookie, as it is now: an answer that stays open asks again for each event. */
@Injectable()
export class RequestSessions {
  constructor(
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(COOKIE_RULES) private readonly cookies: CookieRules,
  ) {}

  of(request: FastifyRequest): Promise<Session | null> {
    return this.sessions.find(readCookie(request.headers.cookie, this.cookies.session));
  }
}
