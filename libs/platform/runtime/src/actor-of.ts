import { type Origin, type SeatActor, type Uuid, parseUuid } from '@regiotafel/kernel';
import type { VerifiedToken } from './token.js';

const CLAIM_LIFE_MS = 60_000;

/** A seat as requests name it: `<tenant id>.<member id>`. A claim, until the database confirms it. */
export interface SeatClaim {
  readonly tenantId: Uuid;
  readonly memberId: Uuid;
}

/** Reads the header `x-seat`. @throws InvalidInput with path `seat` when it is not two ids */
export const parseSeat = (text: string): SeatClaim => {
  const [tenant = '', member = '', ...rest] = text.split('.');
  return { tenantId: parseUuid(tenant, 'seat'), memberId: parseUuid(rest.length > 0 ? '' : member, 'seat') };
};

/** What an actor is made of. */
export interface ActorInput {
  readonly token: VerifiedToken;
  /** `<tenant id>.<member id>` */
  readonly seat: string;
  readonly operation: Uuid;
  readonly purpose?: string;
  readonly trace?: Uuid;
  readonly origin?: Origin;
  /** Technical time, epoch milliseconds. */
  readonly now?: number;
}

/**
 * The person behind a verified token, acting in the seat they name, for one operation of at most 60 seconds of
 * real time. Whether issuer and subject own the seat is decided by the database at each transaction.
 * @throws InvalidInput when the seat is not two ids
 */
export const actorOf = ({
  token,
  seat,
  operation,
  purpose,
  trace = operation,
  origin = 'API',
  now = Date.now(),
}: ActorInput): SeatActor => ({
  kind: 'SEAT',
  ...parseSeat(seat),
  issuer: token.issuer,
  subject: token.subject,
  operation,
  trace,
  origin,
  expires: Math.min(token.expires, now + CLAIM_LIFE_MS),
  ...(token.authTime === null ? {} : { signedInAt: token.authTime }),
  ...(purpose === undefined ? {} : { purpose }),
});
