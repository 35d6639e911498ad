import type { Uuid } from '@regiotafel/kernel';

/** Every event about a signal or case says whose it is and in which partnership that municipality works. */
interface About {
  readonly municipalityId: Uuid;
  readonly regionId: Uuid | null;
}

type Urgency = 'NORMAL' | 'HIGH' | 'ACUTE';

/**
 * What cases announces: ids, codes and instants in epoch milliseconds, never text about a person. `tenantId` of the outbox row is
 * the tenant whose row it is about; a handler that acts elsewhere derives its actor for the tenant that the payload names.
 */
export interface CasesEvents {
  readonly SignalReceived: About & { readonly signalId: Uuid; readonly theme: string };
  readonly SignalAcknowledged: About & { readonly signalId: Uuid };
  /** Two working days without acknowledgement: the coordinator hears that a signal waits. */
  readonly SignalUnanswered: About & { readonly signalId: Uuid; readonly waitingSince: number };
  readonly SignalOffered: About & {
    readonly signalId: Uuid;
    readonly offerId: Uuid;
    readonly theme: string;
    readonly urgency: Urgency;
    readonly purpose: string;
    readonly validUntil: number;
  };
  readonly FeedbackDue: About & { readonly signalId: Uuid };
  readonly GrantGiven: GrantEvent;
  readonly GrantRevoked: GrantEvent;
}

interface GrantEvent {
  readonly grantId: Uuid;
  readonly municipalityId: Uuid;
  readonly objectKind: 'SIGNAL' | 'CASE';
  readonly objectId: Uuid;
  readonly memberTenantId: Uuid;
  readonly memberId: Uuid;
}
