import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';

/** A municipality of the region and the codes of those beside it. */
export interface SiteRecord {
  readonly id: Uuid;
  readonly municipality_code: string | null;
  readonly neighbours: string[];
}

const SITES = prepared<SiteRecord>(
  'meetings.sites',
  `select t.id, t.municipality_code, t.neighbours from reference.tenants t where t.region_id = (select sec.r()) order by t.id`,
);

/** Where people of the region travel from and to. */
export const sitesOf = (tx: TenantTx): Promise<SiteRecord[]> => tx.read(SITES);
