import type { Uuid } from '@regiotafel/kernel';
import type { TenantTx } from '@regiotafel/tenancy';
import { shutOf } from '../closure/kept-away.service.js';
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
