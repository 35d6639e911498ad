import { setTimeout as wait } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { Unauthenticated } from '@regiotafel/kernel';
import {
  IdentityProviderUnavailable,
  TECHNICAL_CLOCK,
  type TechnicalClock,
  VERIFY_TOKEN,
  type VerifiedToken,
  type VerifyToken,
} from '@regiotafel/runtime';
import { Providers } from '../sign-in/providers.service.js';
import { REFRESH_EARLY_MS, type Session } from './session.js';
import { Sessions } from './session.service.js';

const CLAIM_MS = 10_000;
const LOOK_EVERY_MS = 100;
const LOOKS_AT_MOST = 50;

/** A session with an access token that can be used now. */
export interface Usable {
  readonly session: Session;
  readonly token: VerifiedToken;
}

/** Keeps the access token of a session fresh: one refresh at a time, also among several gateways. */
@Injectable()
export class TokenKeeper {
  private readonly running = new Map<string, Promise<Session>>();

  constructor(
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(Providers) private readonly providers: Providers,
    @Inject(VERIFY_TOKEN) private readonly verifyToken: VerifyToken,
    @Inject(TECHNICAL_CLOCK) private readonly now: TechnicalClock,
  ) {}

  /**
   * The session with a verified access token.
   * @throws Unauthenticated when the provider ended the session or its token no longer counts; the session is gone then
   * @throws IdentityProviderUnavailable when a new token is needed and the provider does not answer; the session stays
   */
  async usable(session: Session): Promise<Usable> {
    const fresh = await this.fresh(session);
    try {
      return { session: fresh, token: await this.verifyToken(fresh.tokens.accessToken) };
    } catch (error) {
      if (error instanceof Unauthenticated) await this.sessions.end(fresh);
      throw error;
    }
  }

  private fresh(session: Session): Promise<Session> {
    const { accessExpires, refreshToken } = session.tokens;
    const early = refreshToken === null ? 0 : REFRESH_EARLY_MS;
    if (this.now() < accessExpires - early) return Promise.resolve(session);
    const key = session.idHash.toString('hex');
    const running = this.running.get(key) ?? this.refresh(session).finally(() => this.running.delete(key));
    this.running.set(key, running);
    return running;
  }

  private async refresh(session: Session): Promise<Session> {
    const provider = this.providers.find(session.provider);
    if (!provider || session.tokens.refreshToken === null) return this.endAndRefuse(session);
    if (!(await this.sessions.claimRefresh(session, CLAIM_MS))) return this.byAnother(session);
    try {
      const { token, tokens } = await this.providers.refresh(provider, session.tokens.refreshToken);
      if (token.subject !== session.subject || token.issuer !== session.issuer) return await this.endAndRefuse(session);
      return await this.sessions.saveTokens(session, tokens);
    } catch (error) {
      if (error instanceof Unauthenticated) return this.endAndRefuse(session);
      if (error instanceof IdentityProviderUnavailable && this.now() < session.tokens.accessExpires) return session;
      throw error;
    }
  }

  /** Another process refreshes: the old token will do while it lasts, then we wait for the new one. */
  private async byAnother(session: Session): Promise<Session> {
    if (this.now() < session.tokens.accessExpires) return session;
    for (let look = 0; look < LOOKS_AT_MOST; look += 1) {
      const current = await this.sessions.read(session.idHash);
      if (!current) throw new Unauthenticated();
      if (current.tokenVersion !== session.tokenVersion) return current;
      await wait(LOOK_EVERY_MS);
    }
    throw new IdentityProviderUnavailable();
  }

  private async endAndRefuse(session: Session): Promise<never> {
    await this.sessions.end(session);
    throw new Unauthenticated();
  }
}
