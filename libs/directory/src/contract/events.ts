import type { Uuid } from '@regiotafel/kernel';

/** What the directory announces: ids, codes and instants in epoch milliseconds. The outbox row stands under the region. */
export interface DirectoryEvents {
  /** A covenant as the register has it; the highest version is the last word. `validUntil` is the instant in which it is over. */
  readonly CovenantRecorded: {
    readonly covenantId: Uuid;
    readonly regionId: Uuid;
    readonly regime: string;
    readonly validFrom: number;
    readonly validUntil: number;
    readonly runOutDays: number;
    readonly version: number;
  };
  /**
   * A party of a covenant as the register has it; the highest version is the last word. `tier` is null for a municipality,
   * `leftAt` while the party takes part.
   */
  readonly CovenantPartyRecorded: {
    readonly covenantId: Uuid;
    readonly regionId: Uuid;
    readonly partyId: Uuid;
    readonly tier: string | null;
    readonly signedAt: number;
    readonly leftAt: number | null;
    readonly version: number;
  };
}
