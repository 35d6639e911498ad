import {
  type Actor,
  isUuid,
  newId,
  type SeatActor,
  type SystemActor,
  Unauthenticated,
  type Uuid,
} from '@regiotafel/kernel';
import { type IdFields, onlyIds, PayloadRefused } from './only-ids.js';

/** Who a job acts for. A seat is a reference: the database confirms it again when the job runs. */
export type JobActor =
  | Pick<SystemActor, 'kind' | 'tenantId' | 'cause' | 'trace'>
  | Pick<SeatActor, 'kind' | 'tenantId' | 'memberId' | 'issuer' | 'subject' | 'purpose' | 'trace'>;

/** What stands in the queue for one job. */
export interface Envelope {
  readonly tenantId: Uuid;
  readonly actor: JobActor;
  /** Of the operation that made the job; a job that began by itself begins a trace. */
  readonly trace?: Uuid;
  readonly payload: IdFields;
  /** The payload held something that is no id and was left out: the job can only fail. */
  readonly refused?: true;
}

const OPAQUE = /^[\x21-\x3f\x41-\x7e]{1,255}$/;
const PURPOSE = /^[A-Za-z0-9_.:-]{1,80}$/;

const seatReference = ({ tenantId, memberId, issuer, subject, purpose }: SeatActor): JobActor => {
  if (!OPAQUE.test(subject)) throw new PayloadRefused('actor.subject');
  if (purpose !== undefined && !PURPOSE.test(purpose)) throw new PayloadRefused('actor.purpose');
  return { kind: 'SEAT', tenantId, memberId, issuer, subject, ...(purpose === undefined ? {} : { purpose }) };
};

/** The part of an actor that may wait in a queue. @throws PayloadRefused when the subject is an e-mail address */
export const referenceTo = (actor: JobActor): JobActor =>
  actor.kind === 'SEAT'
    ? seatReference(actor as SeatActor)
    : { kind: 'SYSTEM', tenantId: actor.tenantId, cause: actor.cause };

/** Packs a job, with the trace of what made it. @throws PayloadRefused */
export const envelope = (actor: JobActor, payload: object, trace?: Uuid | null): Envelope => ({
  tenantId: actor.tenantId,
  actor: referenceTo(actor),
  ...(trace ? { trace } : {}),
  payload: onlyIds(payload),
});

/** The job of an event; a payload that is more than ids is left out and the job marked, so that the event is not lost. */
export const eventEnvelope = (tenantId: Uuid, cause: Uuid, payload: object, trace?: Uuid | null): Envelope => {
  const actor = { kind: 'SYSTEM', tenantId, cause } as const;
  try {
    return envelope(actor, payload, trace);
  } catch (error) {
    if (error instanceof PayloadRefused) return { tenantId, actor, payload: {}, refused: true };
    throw error;
  }
};

/** Unpacks what a queue gave. @throws PayloadRefused when it is no envelope or was marked */
export const openEnvelope = (stored: unknown): Envelope => {
  const { tenantId, actor, trace, payload, refused } = (stored ?? {}) as Partial<Envelope>;
  if (refused || typeof tenantId !== 'string' || !isUuid(tenantId) || !actor || !payload)
    throw new PayloadRefused('payload');
  if (actor.tenantId !== tenantId) throw new Unauthenticated();
  const known = trace !== undefined && isUuid(trace) ? { trace } : {};
  return { tenantId, actor: referenceTo(actor), ...known, payload: onlyIds(payload) };
};

/**
 * The same job acting in another tenant that its payload names, such as the region a signal was offered to. What it
 * may do there is decided by that tenant's rules for SYSTEM. @throws Unauthenticated for a person's job
 */
export const actingIn = (tenantId: Uuid, actor: Actor): Actor => {
  if (actor.kind !== 'SYSTEM') throw new Unauthenticated();
  return { ...actor, tenantId };
};

/** The actor of one try, with an operation id of its own. `now` and `lifeMs` in milliseconds of real time. */
export const actorOfJob = ({ actor, trace }: Envelope, now: number, lifeMs: number): Actor => ({
  ...actor,
  ...(trace === undefined ? {} : { trace }),
  origin: 'JOB',
  operation: newId(),
  expires: now + lifeMs,
});
