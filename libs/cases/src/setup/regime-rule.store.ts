import { prepared, type TenantTx } from '@regiotafel/tenancy';

/** Whether work under a law is held to a covenant, and who says so. */
export interface RegimeRuleInsert {
  readonly regime: string;
  readonly needsCovenant: boolean;
  readonly source: string;
}

const PUT = prepared(
  'cases.regime_rules.put',
  `insert into cases.regime_rules as old (tenant_id, regime, needs_covenant, source)
   select (select sec.t()), r->>'regime', (r->>'needsCovenant')::boolean, r->>'source' from jsonb_array_elements($1::jsonb) r
   on conflict (tenant_id, regime) do update set needs_covenant = excluded.needs_covenant, source = excluded.source
   where row(old.*) is distinct from row(excluded.*)`,
);
const END = prepared(
  'cases.regime_rules.end',
  `delete from cases.regime_rules k where k.tenant_id = (select sec.t()) and not exists (
     select from jsonb_array_elements($1::jsonb) r where r->>'regime' = k.regime)`,
);

/** Answers how many rows are new, changed or gone. */
export const putRegimeRules = async (tx: TenantTx, rules: readonly RegimeRuleInsert[]): Promise<number> => {
  const text = JSON.stringify(rules);
  return (await tx.write(PUT, [text])) + (await tx.write(END, [text]));
};
