import { prepared, type TenantTx } from '@regiotafel/tenancy';
import type { CasesContactFile } from '../contract/region-file.js';

const PUT = prepared(
  'cases.contact_points.put',
  `insert into cases.contact_points as old (tenant_id, position, name_nl, name_en, phone, hours_nl, hours_en, on_duty)
   select (select sec.t()), c.position - 1, c.value->>'nameNl', c.value->>'nameEn', c.value->>'phone', c.value->>'hoursNl', c.value->>'hoursEn',
     (c.value->>'onDuty')::boolean
   from jsonb_array_elements($1::jsonb) with ordinality as c (value, position)
   on conflict (tenant_id, position) do update set name_nl = excluded.name_nl, name_en = excluded.name_en, phone = excluded.phone,
     hours_nl = excluded.hours_nl, hours_en = excluded.hours_en, on_duty = excluded.on_duty where to_jsonb(old) is distinct from to_jsonb(excluded)`,
);
const END = prepared(
  'cases.contact_points.end',
  'delete from cases.contact_points c where c.tenant_id = (select sec.t()) and c.position >= $1',
);

/** The public numbers of the tenant, in their order; answers how many rows are new, changed or gone. */
export const putContacts = async (tx: TenantTx, contacts: readonly CasesContactFile[]): Promise<number> =>
  (await tx.write(PUT, [JSON.stringify(contacts)])) + (await tx.write(END, [contacts.length]));
