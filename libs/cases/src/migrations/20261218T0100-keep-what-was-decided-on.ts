import type { Migration } from '@regiotafel/tenancy';

/**
 * A document that a decision of the mayor rests on is withdrawn by nobody, and a case that has ended keeps the documents it has,
 * with what was said of sharing them. This holds for whoever withdraws from inside a case and from outside it.
 */
export const keepWhatWasDecidedOn: Migration = {
  name: '20261218T0100-keep-what-was-decided-on',
  statements: [
    'create index mayor_decisions_document on cases.mayor_decisions (document_id) where document_id is not null',
    'grant select (tenant_id, case_id, document_id) on cases.mayor_decisions to rt_grants',
    `create policy own_documents on cases.mayor_decisions for select to rt_grants using (exists (select from cases.case_documents d
       where d.tenant_id = mayor_decisions.tenant_id and d.id = mayor_decisions.document_id and d.added_by = (select sec.m())))`,
    `create or replace function cases.check_document_withdrawal() returns trigger language plpgsql set search_path = pg_catalog as $$
       begin
         if not exists (select from cases.case_documents d where d.tenant_id = new.tenant_id and d.id = new.id and d.case_id = new.case_id
           and (d.added_by = new.withdrawn_by or d.source_regime = 'AVG' and not d.professional_secrecy
             and array_position(cases.my_cases('CASE_MANAGER'), d.case_id) is not null)) then
           raise exception 'a document is withdrawn by who brought it' using errcode = '42501';
         end if;
         if exists (select from cases.mayor_decisions m where m.tenant_id = new.tenant_id and m.case_id = new.case_id and m.document_id = new.id) then
           raise exception 'a decision rests on this document' using errcode = '23514';
         end if;
         return new;
       end $$`,
    ...['document_withdrawals', 'document_consents'].map(
      (table) =>
        `create trigger in_what_goes_on before insert on cases.${table} for each row execute function cases.check_case_goes_on('case_id')`,
    ),
  ],
};
