import type { Who } from '@regiotafel/kernel';
import type { Tenants, TenantTx } from '@regiotafel/tenancy';
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
