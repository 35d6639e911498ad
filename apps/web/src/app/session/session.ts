import * as v from 'valibot';

const seatSchema = v.object({
  id: v.string(),
  tenantName: v.optional(v.string(), ''),
  regionName: v.optional(v.string(), ''),
  personName: v.optional(v.string(), ''),
  roles: v.optional(v.array(v.string()), []),
});

const sessionSchema = v.object({
  signedIn: v.boolean(),
  seats: v.optional(v.array(seatSchema), []),
  seat: v.nullish(v.string(), null),
  expiresAt: v.nullish(v.string(), null),
});

const providersSchema = v.array(v.object({ id: v.string(), name: v.string(), url: v.string() }));

/** One place somebody may act from: a member of one organisation with a set of roles. */
export type Seat = v.InferOutput<typeof seatSchema>;

export type Session = {
  readonly signedIn: boolean;
  readonly seats: readonly Seat[];
  /** Where the person acts from now; null before the choice. */
  readonly seat: Seat | null;
  /** Real time; `null` when nobody is signed in. */
  readonly expiresAt: Date | null;
};

export type IdentityProvider = v.InferOutput<typeof providersSchema>[number];

/** The server did not answer as agreed; `status` 0 when it did not answer at all. */
export class ServiceDown extends Error {
  constructor(readonly status: number) {
    super('The service does not answer');
  }
}

const request = async (path: string, body?: object): Promise<unknown> => {
  const init: RequestInit =
    body === undefined
      ? { credentials: 'same-origin' }
      : { method: 'POST', credentials: 'same-origin', headers: { 'content-type': 'application/json', 'x-regiotafel': '1' }, body: JSON.stringify(body) };
  const answer = await fetch(path, init).catch(() => {
    throw new ServiceDown(0);
  });
  if (!answer.ok) throw new ServiceDown(answer.status);
  const text = await answer.text();
  return text === '' ? {} : JSON.parse(text);
};

const asSession = (answer: unknown): Session => {
  const { signedIn, seats, seat, expiresAt } = v.parse(sessionSchema, answer);
  return { signedIn, seats, seat: seats.find(({ id }) => id === seat) ?? null, expiresAt: expiresAt === null ? null : new Date(expiresAt) };
};

/** Who is signed in. Nobody is an answer too. */
export const readSession = async (): Promise<Session> => asSession(await request('/api/session'));

/** Chooses the seat to act from. */
export const chooseSeat = async (seat: string): Promise<void> => {
  await request('/api/seat', { seat });
};

/** Ends the session here and at the provider. */
export const signOut = async (): Promise<void> => {
  await request('/api/sign-out', {});
};

/** Where one can sign in. */
export const readProviders = async (): Promise<readonly IdentityProvider[]> => v.parse(providersSchema, await request('/api/providers'));
