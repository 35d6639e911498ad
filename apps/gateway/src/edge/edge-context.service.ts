import { Inject, Injectable } from '@nestjs/common';
import { type Actor, newId, type SeatActor, Unauthenticated, type Uuid } from '@regiotafel/kernel';
import {
  actorOf,
  ORIGIN_HEADER,
  TECHNICAL_CLOCK,
  type TechnicalClock,
  TRACE_HEADER,
  traceparentOf,
} from '@regiotafel/runtime';
import type { FastifyRequest } from 'fastify';
import { originOfAddress } from '../http/address-class.js';
import { type Language, languageOf } from '../http/page.js';
import { TokenKeeper } from '../session/token-keeper.service.js';
import { SEATS, type Seats } from '../seats/seats.store.js';
import { RequestSessions } from './request-session.service.js';

const HOLD_MS = 10_000;

/** Milliseconds between two looks at the seat of somebody who listens to a quiet stream. */
export const CHECK_SEAT_EVERY = 900;

/** What the graph needs to know of a request. */
export interface EdgeContext {
  /** Null without a session or before a seat is chosen. */
  readonly actor: SeatActor | null;
  readonly operation: Uuid;
  readonly locale: Language;
  /** For services in other processes: `x-operation`, `traceparent`, `x-origin`, and with an actor `authorization` and `x-seat`. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Turns a browser's request into an actor: session, fresh token, seat. Nothing a browser sends names an actor. */
@Injectable()
export class EdgeContexts {
  constructor(
    @Inject(RequestSessions) private readonly requests: RequestSessions,
    @Inject(TokenKeeper) private readonly keeper: TokenKeeper,
    @Inject(TECHNICAL_CLOCK) private readonly now: TechnicalClock,
    @Inject(SEATS) private readonly seats: Seats,
  ) {}

  /** Whether somebody who listens to a stream may go on: a seat that was taken away ends it. */
  stillActive = async ({ actor }: { readonly actor: Actor | null }): Promise<boolean> =>
    actor === null || this.seats.holds({ ...actor, operation: newId(), expires: this.now() + HOLD_MS });

  /** @throws IdentityProviderUnavailable when the session needs a new token and its provider does not answer */
  of = async (request: FastifyRequest): Promise<EdgeContext> => {
    const operation = newId();
    const locale = languageOf(request.headers['accept-language']);
    const origin = originOfAddress(request.ip);
    const told = { [TRACE_HEADER]: traceparentOf(operation), [ORIGIN_HEADER]: origin };
    const headers = { 'x-operation': operation, 'accept-language': locale, ...told };
    const nobody = { actor: null, operation, locale, headers };
    const session = await this.requests.of(request);
    if (!session?.seat) return nobody;
    try {
      const { session: usable, token } = await this.keeper.usable(session);
      const seat = usable.seat ?? session.seat;
      return {
        ...nobody,
        actor: actorOf({ token, seat, operation, origin, now: this.now() }),
        headers: { ...headers, authorization: `Bearer ${usable.tokens.accessToken}`, 'x-seat': seat },
      };
    } catch (error) {
      if (error instanceof Unauthenticated) return nobody;
      throw error;
    }
  };
}
