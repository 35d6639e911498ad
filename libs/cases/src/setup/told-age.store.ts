import { prepared, type TenantTx } from '@regiotafel/tenancy';
import type { ToldAge } from '../domain/telling.js';

const PUT = prepared(
  'cases.told_ages.put',
  `insert into cases.told_ages as old (tenant_id, from_age, who, source)
   select (select sec.t()), (a->>'fromAge')::int, a->>'who', a->>'source' from jsonb_array_elements($1::jsonb) a
   on conflict (tenant_id, from_age) do update set who = excluded.who, source = excluded.source
   where row(old.*) is distinct from row(excluded.*)`,
);
const END = prepared(
  'cases.told_ages.end',
  `delete from cases.told_ages k where k.tenant_id = (select sec.t()) and not exists (
     select from jsonb_array_elements($1::jsonb) a where (a->>'fromAge')::int = k.from_age)`,
);

/** Answers how many rows are new, changed or gone. */
export const putToldAges = async (tx: TenantTx, ages: readonly ToldAge[]): Promise<number> => {
  const text = JSON.stringify(ages);
  return (await tx.write(PUT, [text])) + (await tx.write(END, [text]));
};
