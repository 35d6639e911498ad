import type { FieldError, Uuid } from '@regiotafel/kernel';
import type { TenantTx } from '@regiotafel/tenancy';
import { shutOf } from '../closure/kept-away.service.js';
import type { FieldSet } from '../domain/field-set.js';
import { needsApproval } from '../domain/grant.js';
import type { Grantable } from '../domain/grantable.js';
import { isShutOut } from '../domain/shut.js';
import { secondPersons } from './second-person.store.js';

/**
 * Who may agree, beside whoever gives access, that somebody reads the identity in a case: colleagues who are involved, the
 * desk, and the lawfulness adviser of the region; never the caller, nor who is kept away from the case.
 */
export const secondsOf = async (tx: TenantTx, { id, insiders }: Grantable): Promise<Uuid[]> => {
  const others = (await secondPersons(tx)).map(({ member_id }) => member_id);
  const all = [...new Set([...insiders.map(({ memberId }) => memberId), ...others])];
  const shut = await shutOf(tx, id);
  return all.filter((memberId) => memberId !== tx.who.memberId && !isShutOut(shut, memberId));
};

/** Access as far as it decides whether somebody else has to agree. */
interface Wanted {
  readonly fieldSets: readonly FieldSet[];
  readonly memberTenantId: Uuid | null;
}

/** Whether access waits for a second person whom its giver names: identity in a case, for somebody of another tenant. */
export const isToldOf = ({ kind, tenantId }: Grantable, { fieldSets, memberTenantId }: Wanted): boolean =>
  kind === 'CASE' && memberTenantId !== null && needsApproval({ fieldSets, memberTenantId, tenantId, requestId: null });

/** What is wrong with the second person who was named; a desk has its own colleagues, who all see what waits. */
export const wrongSecond = async (
  tx: TenantTx,
  object: Grantable,
  wanted: Wanted & { readonly memberId: Uuid; readonly secondId: Uuid | null },
): Promise<FieldError[]> => {
  const { memberId, secondId } = wanted;
  if (!isToldOf(object, wanted)) return [];
  if (!secondId) return [{ path: 'secondId', code: 'REQUIRED' }];
  const fits = secondId !== memberId && (await secondsOf(tx, object)).includes(secondId);
  return fits ? [] : [{ path: 'secondId', code: 'NOT_ALLOWED' }];
};
