import * as v from 'valibot';

const seatSchema = v.object({
  tenantId: v.string(),
  tenantName: v.string(),
  memberId: v.string(),
  regionId: v.nullable(v.string()),
  roles: v.array(v.string()),
});

const sessionSchema = v.variant('signedIn', [
  v.object({ signedIn: v.literal(false) }),
  v.object({
    signedIn: v.literal(true),
    seats: v.array(seatSchema),
    seat: v.nullable(v.string()),
    expiresAt: v.string(),
    endsAt: v.string(),
  }),
]);

const providersSchema = v.object({ providers: v.array(v.object({ id: v.string(), name: v.string() })) });
const signedOutSchema = v.object({ endSessionUrl: v.nullable(v.string()) });

/** One place somebody may act from: a member of one organisation with a set of roles. `id` is `<tenant>.<member>`. */
export type Seat = v.InferOutput<typeof seatSchema> & { readonly id: string };

export type Session = {
  readonly signedIn: boolean;
  readonly seats: readonly Seat[];
  /** Where the person acts from now; null before the choice. */
  readonly seat: Seat | null;
  /** When the session ends if nothing more is done; real time. `null` when nobody is signed in. */
  readonly expiresAt: Date | null;
  /** When it ends in any case. */
  readonly endsAt: Date | null;
};

export type IdentityProvider = v.InferOutput<typeof providersSchema>['providers'][number];

/** The server did not answer as agreed; `status` 0 when it did not answer at all. */
export class ServiceDown extends Error {
  constructor(readonly status: number) {
    super('The service does not answer');
  }
}

const post = (body: object): RequestInit => ({
  method: 'POST',
  credentials: 'same-origin',
  headers: { 'content-type': 'application/json', 'x-regiotafel': '1' },
  body: JSON.stringify(body),
});

const request = async (path: string, init: RequestInit = { credentials: 'same-origin' }): Promise<unknown> => {
  const answer = await fetch(path, init).catch(() => {
    throw new ServiceDown(0);
  });
  if (!answer.ok) throw new ServiceDown(answer.status);
  return answer.json();
};

const NOBODY: Session = { signedIn: false, seats: [], seat: null, expiresAt: null, endsAt: null };

const asSession = (answer: unknown): Session => {
  const view = v.parse(sessionSchema, answer);
  if (!view.signedIn) return NOBODY;
  const seats = view.seats.map((seat) => ({ ...seat, id: `${seat.tenantId}.${seat.memberId}` }));
  return {
    signedIn: true,
    seats,
    seat: seats.find(({ id }) => id === view.seat) ?? null,
    expiresAt: new Date(view.expiresAt),
    endsAt: new Date(view.endsAt),
  };
};

/** Who is signed in. Nobody is an answer too. Does not keep the session alive. */
export const readSession = async (): Promise<Session> => asSession(await request('/api/session'));

/** Keeps the session alive. Nobody is the answer when it had ended already. */
export const extendSession = async (): Promise<Session> => {
  try {
    return asSession(await request('/api/session', post({})));
  } catch (error) {
    if (error instanceof ServiceDown && error.status === 401) return NOBODY;
    throw error;
  }
};

/** Chooses the seat to act from. */
export const chooseSeat = async (seat: string): Promise<Session> =>
  asSession(await request('/api/seat', post({ seat })));

/** Ends the session here. Returns where the browser can end the one at the provider, or null. */
export const signOut = async (): Promise<string | null> =>
  v.parse(signedOutSchema, await request('/api/sign-out', post({}))).endSessionUrl;

/** Where one can sign in. */
export const readProviders = async (): Promise<readonly IdentityProvider[]> =>
  v.parse(providersSchema, await request('/api/providers')).providers;

/** The address that starts signing in and comes back to `returnTo`, a path of this site. */
export const signInAddress = (provider: string, returnTo: string): string =>
  `/api/sign-in?${new URLSearchParams({ provider, return: returnTo }).toString()}`;
