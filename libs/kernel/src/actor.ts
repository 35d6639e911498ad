import type { Uuid } from './brand.js';

/** Roles a seat may hold. Case manager and process coordinator are involvements, not roles. */
export const ROLES = [
  'LIAISON',
  'COORDINATOR',
  'WEIGHING_MEMBER',
  'CHAIR',
  'MINUTE_TAKER',
  'EXPERT',
  'PROFESSIONAL',
  'DPO',
  'PRIVACY_OFFICER',
  'LAWFULNESS_ADVISER',
  'RECORDS_MANAGER',
  'ARCHIVIST',
  'ANALYST',
  'ADMIN',
  'OPERATOR',
] as const;

/**
 * How an operation came in: through the graph, with the class of the caller's address when the gateway knows it; from a
 * job; or from a command of the operator.
 */
export const ORIGINS = ['API', 'API_LOOPBACK', 'API_PRIVATE', 'API_PUBLIC', 'JOB', 'IMPORT'] as const;
/** One of `ORIGINS`. */
export type Origin = (typeof ORIGINS)[number];

interface Claim {
  /** Id of the GraphQL operation, job or command this belongs to. */
  readonly operation: Uuid;
  /** Real time, epoch milliseconds, after which the claim is refused. */
  readonly expires: number;
  /** W3C trace id as a UUID, the same from the gateway through services to jobs; the operation when absent. */
  readonly trace?: Uuid;
  /** What the kind of actor says when absent. */
  readonly origin?: Origin;
}

/** A person acting in one seat, as a verified token claims it; the database checks seat and subject. */
export interface SeatActor extends Claim {
  readonly kind: 'SEAT';
  readonly tenantId: Uuid;
  readonly memberId: Uuid;
  readonly issuer: string;
  readonly subject: string;
  /** When the person last proved who they are, epoch milliseconds of real time; absent when the provider does not say. */
  readonly signedInAt?: number;
  readonly purpose?: string;
}

/** Someone without an account who holds a receipt code; `reporter` is derived from it. */
export interface ReporterActor extends Claim {
  readonly kind: 'REPORTER';
  readonly tenantId: Uuid;
  readonly reporter: Uuid;
}

/** A job that acts for one tenant; `cause` is the outbox row it came from. */
export interface SystemActor extends Claim {
  readonly kind: 'SYSTEM';
  readonly tenantId: Uuid;
  readonly cause: Uuid;
}

/** The platform's operator, for imports, one tenant at a time. */
export interface OperatorActor extends Claim {
  readonly kind: 'OPERATOR';
  readonly tenantId: Uuid;
}

/** Who asks, before the database has confirmed it. */
export type Actor = SeatActor | ReporterActor | SystemActor | OperatorActor;

/** Who asks, as the database confirmed it for this transaction. */
export interface Who {
  readonly kind: Actor['kind'];
  readonly tenantId: Uuid;
  readonly regionId: Uuid | null;
  readonly memberId: Uuid | null;
  readonly roles: ReadonlySet<string>;
}
