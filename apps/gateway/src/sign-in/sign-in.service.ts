import { Inject, Injectable } from '@nestjs/common';
import { Unauthenticated } from '@regiotafel/kernel';
import { TECHNICAL_CLOCK, type TechnicalClock } from '@regiotafel/runtime';
import { SEATS, type Seats, seatName } from '../seats/seats.store.js';
import type { Seal } from '../session/seal.js';
import type { Session } from '../session/session.js';
import { Sessions } from '../session/session.service.js';
import { openAttempt, sealAttempt } from './attempt.js';
import type { Provider } from './provider.js';
import { Providers } from './providers.service.js';

/** Injection token of the `Seal` of attempts under way. */
export const ATTEMPT_SEAL = Symbol('AttemptSeal');

/** A browser that came back signed in. */
export interface SignedInBrowser {
  /** Value of the session cookie. */
  readonly sessionId: string;
  /** Path on our own origin where the person wanted to be. */
  readonly returnTo: string;
}

/** Sign-in from the first click to the session. */
@Injectable()
export class SignIn {
  constructor(
    @Inject(Providers) private readonly providers: Providers,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(SEATS) private readonly seats: Seats,
    @Inject(ATTEMPT_SEAL) private readonly seal: Seal,
    @Inject(TECHNICAL_CLOCK) private readonly now: TechnicalClock,
  ) {}

  /**
   * Where to send the browser, and the value of the cookie it takes along. The attempt remembers the `old` session:
   * the browser withholds that cookie from the callback, which comes from another site.
   * @throws IdentityProviderUnavailable
   */
  async begin(
    provider: Provider,
    returnTo: string,
    old: Session | null,
    isFresh = false,
  ): Promise<{ url: string; attempt: string }> {
    const replaces = old?.idHash.toString('hex') ?? null;
    const keeps = old?.seat ? { seat: old.seat, issuer: old.issuer, subject: old.subject } : null;
    const { url, attempt } = await this.providers.begin(provider, { returnTo, replaces, keeps }, isFresh);
    return { url: url.href, attempt: sealAttempt(attempt, provider.id, this.seal) };
  }

  /**
   * Ends the sign-in that `attempt` (the cookie) began, with the provider's answer in `query`. The new session takes
   * the place of the old one; the same person goes on in the same seat, and with one seat only, that seat is taken.
   * @throws Unauthenticated when there was no such attempt or the provider or a check says no
   * @throws IdentityProviderUnavailable when the provider does not answer
   */
  async finish(provider: Provider, attempt: string | undefined, query: string): Promise<SignedInBrowser> {
    const begun = openAttempt(attempt, provider.id, this.seal, this.now());
    if (!begun) throw new Unauthenticated();
    const { token, tokens } = await this.providers.finish(provider, begun, query);
    const seats = (await this.seats.of(token)).map(seatName);
    const kept =
      begun.keeps?.issuer === token.issuer && begun.keeps.subject === token.subject ? begun.keeps.seat : null;
    const [only, ...others] = seats;
    const sessionId = await this.sessions.begin({
      provider: provider.id,
      issuer: token.issuer,
      subject: token.subject,
      seat: seats.find((seat) => seat === kept) ?? (only && others.length === 0 ? only : null),
      tokens,
    });
    if (begun.replaces !== null) await this.sessions.endHash(Buffer.from(begun.replaces, 'hex'));
    return { sessionId, returnTo: begun.returnTo };
  }
}
