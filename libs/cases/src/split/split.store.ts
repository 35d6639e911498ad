import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';

const OF = prepared<{ id: Uuid; split_from: Uuid }>(
  'cases.signals.splits_of',
  `select s.id, s.split_from from cases.signals s
   where s.tenant_id = (select sec.t()) and s.split_from in (select unnest($1::uuid[])) order by s.acknowledged_at, s.id limit 500`,
);

/** Signals of the own desk that were split from others. */
export const splitsOf = (tx: TenantTx, signalIds: readonly Uuid[]): Promise<{ id: Uuid; split_from: Uuid }[]> =>
  tx.read(OF, [signalIds]);
