import type { Uuid } from '@regiotafel/kernel';

/** What a transaction is for; `sec.enter` writes it into the audit log before anything is read. */
export interface Operation {
  /** `<kind>.<verb>`, such as `signal.offer`. */
  readonly action: string;
  readonly object?: { readonly kind: string; readonly id: Uuid };
  /** Pseudonyms of the persons whose data is touched: one processing row each. */
  readonly subjects?: readonly Uuid[];
  /** The tenant whose data is touched, when it is not the actor's own. */
  readonly owner?: Uuid;
}
