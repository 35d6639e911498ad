import { prepared, type TenantTx } from '@regiotafel/tenancy';
import type { CasesSubjectContactFile } from '../contract/region-file.js';

const PUT = prepared(
  'cases.subject_contacts.put',
  `insert into cases.subject_contacts as old (tenant_id, regime, name_nl, name_en, email, phone)
   select (select sec.t()), c->>'regime', c->>'nameNl', c->>'nameEn', c->>'email', c->>'phone' from jsonb_array_elements($1::jsonb) c
   on conflict (tenant_id, regime) do update set name_nl = excluded.name_nl, name_en = excluded.name_en, email = excluded.email, phone = excluded.phone
   where to_jsonb(old) is distinct from to_jsonb(excluded)`,
);
const END = prepared(
  'cases.subject_contacts.end',
  `delete from cases.subject_contacts s where s.tenant_id = (select sec.t())
     and not exists (select from jsonb_array_elements($1::jsonb) c where c->>'regime' = s.regime)`,
);

/** The contacts for data subjects of the tenant; answers how many rows are new, changed or gone. */
export const putSubjectContacts = async (
  tx: TenantTx,
  contacts: readonly CasesSubjectContactFile[],
): Promise<number> => {
  const given = JSON.stringify(contacts);
  return (await tx.write(PUT, [given])) + (await tx.write(END, [given]));
};
