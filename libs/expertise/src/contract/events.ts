import type { Uuid } from '@regiotafel/kernel';

/** Every event about a request says for which municipality and region it is, and about which pool card, if any. */
type AboutRequest = {
  readonly requestId: Uuid;
  readonly municipalityId: Uuid;
  readonly regionId: Uuid;
  readonly poolCardId: Uuid | null;
};

type AboutExpert = AboutRequest & {
  readonly expertId: Uuid;
  /** The expert's seat; its tenant is the region or, for an expert employed by a municipality, that municipality. */
  readonly memberId: Uuid;
  /** When it happened, in epoch milliseconds of business time. */
  readonly at: number;
  /** Of the request; the higher one is the later word. */
  readonly version: number;
};

/** What expertise announces: ids only. The outbox row stands under the region. */
export interface ExpertiseEvents {
  readonly RequestOpened: AboutRequest;
  readonly ExpertAssigned: AboutExpert;
  readonly ExpertAccepted: AboutExpert;
  readonly ExpertDeclined: AboutExpert;
  /** Another expert was asked instead, or the request was withdrawn. */
  readonly ExpertLetGo: AboutExpert;
  readonly RequestDone: AboutExpert;
}

/** A conflict block as others must honour it: of one member, on a pool card, a municipality, or neither when it is on a request without a card. */
type AboutConflict = {
  readonly conflictId: Uuid;
  readonly regionId: Uuid;
  readonly memberId: Uuid;
  readonly poolCardId: Uuid | null;
  readonly municipalityId: Uuid | null;
  /** Of the block; the higher one is the later word. */
  readonly version: number;
};

/** What expertise announces about conflict blocks: ids only, never the reason. */
export interface ConflictEvents {
  readonly ConflictRecorded: AboutConflict;
  readonly ConflictLifted: AboutConflict;
}

/** Name of an event of expertise. */
export type ExpertiseEvent = keyof ExpertiseEvents;
