import { Body, Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { InvalidInput, NotFound, Unauthenticated } from '@regiotafel/kernel';
import { parseSeat } from '@regiotafel/runtime';
import type { FastifyReply, FastifyRequest } from 'fastify';
import * as v from 'valibot';
import { RequestSessions } from '../edge/request-session.service.js';
import { COOKIE_RULES, type CookieRules, noCookie } from '../http/cookies.js';
import { SEATS, type Seat, type Seats, seatName } from '../seats/seats.store.js';
import { Providers } from '../sign-in/providers.service.js';
import { expiresAt, type Session } from './session.js';
import { Sessions } from './session.service.js';
import { TokenKeeper } from './token-keeper.service.js';

const choiceSchema = v.object({ seat: v.string() });

/** What a browser may know of its session. Times as ISO 8601 in UTC. */
export type SessionView =
  | { readonly signedIn: false }
  | {
      readonly signedIn: true;
      readonly issuerName: string;
      readonly seats: readonly Seat[];
      /** `<tenant id>.<member id>`, null until one is chosen. */
      readonly seat: string | null;
      /** When the session ends if the person does nothing more. */
      readonly expiresAt: string;
      /** When it ends in any case. */
      readonly endsAt: string;
    };

/** The browser's own session: look, keep alive, change seat, sign out. */
@Controller('api')
export class SessionController {
  constructor(
    @Inject(RequestSessions) private readonly requests: RequestSessions,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(TokenKeeper) private readonly keeper: TokenKeeper,
    @Inject(Providers) private readonly providers: Providers,
    @Inject(SEATS) private readonly seats: Seats,
    @Inject(COOKIE_RULES) private readonly cookies: CookieRules,
  ) {}

  /** Does not keep the session alive, so that a page may ask how long it has. */
  @Get('session')
  async show(@Req() request: FastifyRequest): Promise<SessionView> {
    const session = await this.requests.of(request);
    if (!session) return { signedIn: false };
    try {
      return await this.view(session);
    } catch (error) {
      if (error instanceof Unauthenticated) return { signedIn: false };
      throw error;
    }
  }

  /** Keeps the session alive: the request itself counts as a sign of life. */
  @Post('session')
  @HttpCode(200)
  async extend(@Req() request: FastifyRequest): Promise<SessionView> {
    return this.view(await this.sessionOf(request));
  }

  /** A seat that is not the person's is answered like one that does not exist. */
  @Post('seat')
  @HttpCode(200)
  async choose(@Req() request: FastifyRequest, @Body() body: unknown): Promise<SessionView> {
    const choice = v.safeParse(choiceSchema, body);
    if (!choice.success) throw new InvalidInput([{ path: 'seat', code: 'REQUIRED' }]);
    const wanted = seatName(parseSeat(choice.output.seat));
    const { session, token } = await this.keeper.usable(await this.sessionOf(request));
    const seats = await this.seats.of(token);
    if (!seats.some((seat) => seatName(seat) === wanted)) throw new NotFound();
    return this.viewWith(await this.sessions.chooseSeat(session, wanted), seats);
  }

  /** Ends the session here; `endSessionUrl` is where the browser can also end the one at the provider. */
  @Post('sign-out')
  @HttpCode(200)
  async signOut(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ endSessionUrl: string | null }> {
    void reply.header('set-cookie', noCookie(this.cookies.session, this.cookies.secure));
    const session = await this.requests.of(request);
    if (!session) return { endSessionUrl: null };
    await this.sessions.end(session);
    const provider = this.providers.find(session.provider);
    if (!provider) return { endSessionUrl: null };
    if (session.tokens.refreshToken !== null) void this.providers.forget(provider, session.tokens.refreshToken);
    return { endSessionUrl: await this.providers.signOutUrl(provider) };
  }

  private async sessionOf(request: FastifyRequest): Promise<Session> {
    const session = await this.requests.of(request);
    if (!session) throw new Unauthenticated();
    return session;
  }

  private async view(session: Session): Promise<SessionView> {
    const { session: usable, token } = await this.keeper.usable(session);
    return this.viewWith(usable, await this.seats.of(token));
  }

  private viewWith(session: Session, seats: readonly Seat[]): SessionView {
    return {
      signedIn: true,
      issuerName: this.providers.find(session.provider)?.name ?? '',
      seats,
      seat: seats.some((seat) => seatName(seat) === session.seat) ? session.seat : null,
      expiresAt: new Date(expiresAt(session)).toISOString(),
      endsAt: new Date(session.endsAt).toISOString(),
    };
  }
}
