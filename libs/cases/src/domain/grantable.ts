import type { Uuid } from '@regiotafel/kernel';
import type { CaseStatus } from './case-file.js';
import type { ObjectKind } from './field-set.js';

/** Something that access can be given to, loaded for whoever may give it. */
export interface Grantable {
  readonly kind: ObjectKind;
  readonly id: Uuid;
  readonly tenantId: Uuid;
  /** Pseudonym of the person it is about. */
  readonly subjectId: Uuid | null;
  /** The legal regime; purposes of other regimes do not fit. */
  readonly regime: string;
  /** Of a case: where it stands. */
  readonly status?: CaseStatus;
  /** Nobody gets access to it any more. */
  readonly isOver: boolean;
  /** Members who see it by their place and without a grant, and why. */
  readonly insiders: readonly { readonly memberId: Uuid; readonly because: 'DESK' | 'INVOLVED' }[];
}
