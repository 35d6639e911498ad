import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS_OF_PROCESS, type Settings, TECHNICAL_CLOCK, type TechnicalClock } from '@regiotafel/runtime';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Limits } from '../http/limits.js';
import { RateLimited, TooLarge } from '../http/refusals.js';
import type { Session } from '../session/session.js';
import { Sessions } from '../session/session.service.js';
import { OpenStreams } from '../session/streams.js';
import { RequestSessions } from './request-session.service.js';

/** The public form is text; whatever is longer comes from somebody who signed in. */
const NOBODY_BYTES = 1024 * 1024;

const isTooLargeForNobody = ({ headers }: FastifyRequest): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > NOBODY_BYTES;

/** Counts a request, keeps its session alive and ties an open answer to it. */
@Injectable()
export class EdgeSessions {
  private readonly limits: Limits;

  constructor(
    @Inject(RequestSessions) private readonly requests: RequestSessions,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(OpenStreams) private readonly streams: OpenStreams,
    @Inject(SETTINGS_OF_PROCESS) { limits }: Settings,
    @Inject(TECHNICAL_CLOCK) now: TechnicalClock,
  ) {
    this.limits = new Limits(limits, now);
  }

  /**
   * Looking at the session does not keep it alive, and neither does an answer that stays open, as pages open those by
   * themselves; everything else a person does, does.
   * @throws RateLimited; TooLarge, before the body is read
   */
  async receive(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const session = await this.requests.of(request);
    const wait = this.limits.take(session, request.ip);
    if (wait > 0) throw new RateLimited(wait);
    if (!session && isTooLargeForNobody(request)) throw new TooLarge();
    if (!session || request.method === 'GET') return;
    if (/text\/event-stream/i.test(request.headers.accept ?? '')) this.tie(session, reply);
    else await this.sessions.heardFrom(session);
  }

  private tie(session: Session, reply: FastifyReply): void {
    const done = this.streams.open(session.idHash, () => reply.raw.destroy());
    reply.raw.once('close', done);
  }
}
