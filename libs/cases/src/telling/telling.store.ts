import { prepared, type TenantTx } from '@regiotafel/tenancy';
import type { WhoIsTold } from '../domain/telling.js';

export interface ToldAgeRow {
  readonly from_age: number;
  readonly who: WhoIsTold;
  readonly source: string;
}

const AGES = prepared<ToldAgeRow>(
  'cases.told_ages.of_region',
  'select a.from_age, a.who, a.source from cases.told_ages a where a.tenant_id = (select sec.r()) order by a.from_age',
);

/** What the region agreed, youngest first. */
export const toldAgesOf = (tx: TenantTx): Promise<ToldAgeRow[]> => tx.read(AGES);
