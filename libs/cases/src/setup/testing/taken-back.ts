import { Conflict, NotFound, type Who } from '@regiotafel/kernel';
import type { Prepared, Tenants, TenantTx } from '@regiotafel/tenancy';
import { actorOf, type Asker } from './random-world.js';

class TakenBack extends Error {}

/** What somebody may do inside a transaction that is taken back. */
export const takenBack = async <T>(
  tenants: Tenants,
  one: Asker,
  work: (tx: TenantTx) => Promise<T>,
): Promise<{ who: Who; answer: T }> => {
  const seen: { who: Who; answer: T }[] = [];
  await tenants
    .run(actorOf(one), { action: 'test' }, async (tx) => {
      const answer = await work(tx);
      seen.push({ who: tx.who, answer });
      throw new TakenBack();
    })
    .catch((error: unknown) => {
      if (!(error instanceof TakenBack)) throw error;
    });
  const [first] = seen;
  if (!first) throw new Error('nobody asked');
  return first;
};

/** Whether the wall let a row in; a key that stands already is behind the wall. */
export const isLetIn = async (
  tenants: Tenants,
  one: Asker,
  insert: Prepared<unknown>,
  values: string[],
): Promise<boolean> => {
  const done = await takenBack(tenants, one, (tx) => tx.write(insert, values)).catch((error: unknown) => error);
  if (done instanceof NotFound) return false;
  if (done instanceof Error && !(done instanceof Conflict)) throw done;
  return true;
};
