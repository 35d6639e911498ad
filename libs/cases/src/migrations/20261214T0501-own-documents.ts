import type { Migration } from '@regiotafel/tenancy';

/**
 * A document stays of who brought it: that person withdraws it and brings its newer versions. Whoever manages the case may
 * withdraw one of the general law that falls under no secrecy. Content goes only by a withdrawal, so this holds for content too.
 */
export const ownDocuments: Migration = {
  name: '20261214T0501-own-documents',
  statements: [
    `create function cases.check_document_withdrawal() returns trigger language plpgsql set search_path = pg_catalog as $$
       begin
         if not exists (select from cases.case_documents d where d.tenant_id = new.tenant_id and d.id = new.id and d.case_id = new.case_id
           and (d.added_by = new.withdrawn_by or d.source_regime = 'AVG' and not d.professional_secrecy
             and array_position(cases.my_cases('CASE_MANAGER'), d.case_id) is not null)) then
           raise exception 'a document is withdrawn by who brought it' using errcode = '42501';
         end if;
         return new;
       end $$`,
    'create trigger by_who_brought_it before insert on cases.document_withdrawals for each row execute function cases.check_document_withdrawal()',
    `create function cases.check_document_version() returns trigger language plpgsql set search_path = pg_catalog as $$
       begin
         if not exists (select from cases.case_documents d where d.tenant_id = new.tenant_id and d.document_id = new.document_id
           and d.case_id = new.case_id and d.added_by = new.added_by and d.version = new.version - 1) then
           raise exception 'a newer version comes from who brought the document' using errcode = '42501';
         end if;
         return new;
       end $$`,
    `create trigger by_who_brought_it before insert on cases.case_documents for each row when (new.version > 1)
       execute function cases.check_document_version()`,
  ],
};
