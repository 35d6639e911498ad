import { prepared, type TenantTx } from '@regiotafel/tenancy';
import type { CasesSourceTermFile } from '../contract/region-file.js';

const PUT = prepared(
  'cases.source_terms.put',
  `insert into cases.source_terms as old (tenant_id, regime, days, source)
   select (select sec.t()), r->>'regime', (r->>'days')::int, r->>'source' from jsonb_array_elements($1::jsonb) r
   on conflict (tenant_id, regime) do update set days = excluded.days, source = excluded.source
   where (old.days, old.source) is distinct from (excluded.days, excluded.source)`,
);

/** How long what was brought under a law is kept from now on; what stands keeps its term. Answers how many rows are new or changed. */
export const putSourceTerms = (tx: TenantTx, terms: readonly CasesSourceTermFile[]): Promise<number> =>
  tx.write(PUT, [JSON.stringify(terms)]);
