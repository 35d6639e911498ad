import { prepared, type TenantTx } from '@regiotafel/tenancy';
import type { CasesZgwFile } from '../contract/region-file.js';

const PUT = prepared(
  'cases.zgw_settings.put',
  `insert into cases.zgw_settings as old (tenant_id, rsin, zaaktype, resultaattypen) values ((select sec.t()), $1, $2, $3::jsonb)
   on conflict (tenant_id) do update set rsin = $1, zaaktype = $2, resultaattypen = $3::jsonb
   where (old.rsin, old.zaaktype, old.resultaattypen) is distinct from ($1, $2, $3::jsonb)`,
);

/** What the case system of the municipality calls things. Answers how many rows are new or changed. */
export const putZgwSettings = (tx: TenantTx, { rsin, zaaktype, resultaattypen }: CasesZgwFile): Promise<number> =>
  tx.write(PUT, [rsin ?? null, zaaktype ?? null, JSON.stringify(resultaattypen ?? {})]);
