import type { Migration } from '@regiotafel/tenancy';

const MINE =
  'd.added_by = sec.m() and array_position(cases.kept_from_me(), d.case_id) is null and (d.kept_until > sec.now()) is not false';
const STANDS = `not exists (select from cases.document_withdrawals w where w.tenant_id = d.tenant_id and w.id = d.id)`;
const OWN = (table: string, column: string) =>
  `exists (select from cases.case_documents d where d.tenant_id = ${table}.tenant_id and d.${column} = ${table}.${column} and d.added_by = (select sec.m()))`;
const policies = (table: string, commands: readonly ('select' | 'insert' | 'delete')[], condition: string) =>
  commands.map(
    (command) =>
      `create policy own_documents_${command} on cases.${table} for ${command} to rt_grants ${command === 'insert' ? 'with check' : 'using'} (${condition})`,
  );

/**
 * Who brought a document to a case and works in it no more still says whether it is shared, and takes it back. They do that by
 * three definers and read nothing else: not its title, which is sealed with the key of the case, and not what became of the case.
 * A withdrawal from outside has no reason in words: there is no key to seal it with.
 */
export const keepOwnDocuments: Migration = {
  name: '20261214T0304-keep-own-documents',
  statements: [
    'alter table cases.document_withdrawals alter column sealed drop not null',
    'create index case_documents_giver on cases.case_documents (added_by, added_at desc, id desc)',
    `grant select (tenant_id, id, case_id, kind, source_regime, professional_secrecy, added_by, added_at, kept_until) on cases.case_documents to rt_grants`,
    'grant select (tenant_id, id), delete on cases.document_contents to rt_grants',
    'grant select (tenant_id, id, withdrawn_at), insert on cases.document_withdrawals to rt_grants',
    'grant select (tenant_id, id, document_id, agreed, decided_at), insert on cases.document_consents to rt_grants',
    'grant select (tenant_id, id, subject_id) on cases.case_files to rt_grants',
    'create policy own_documents on cases.case_documents for select to rt_grants using (added_by = (select sec.m()))',
    ...policies('document_contents', ['select', 'delete'], OWN('document_contents', 'id')),
    ...policies('document_withdrawals', ['select', 'insert'], OWN('document_withdrawals', 'id')),
    ...policies(
      'document_consents',
      ['select', 'insert'],
      OWN('document_consents', 'id').replace('d.id = document_consents.id', 'd.id = document_consents.document_id'),
    ),
    `create policy own_documents on cases.case_files for select to rt_grants using (exists (select from cases.case_documents d
       where d.tenant_id = case_files.tenant_id and d.case_id = case_files.id and d.added_by = (select sec.m())))`,
    'grant create on schema cases to rt_grants',
    'set local role rt_grants',
    `create function cases.my_documents(wanted uuid, at_most int) returns table (tenant_id uuid, id uuid, case_id uuid, subject_id uuid, kind text, source_regime text,
         professional_secrecy boolean, added_by uuid, added_at timestamptz, withdrawn_at timestamptz, agreed boolean)
       language sql stable security definer set search_path = pg_catalog as $$
       select d.tenant_id, d.id, d.case_id, f.subject_id, d.kind, d.source_regime, d.professional_secrecy, d.added_by, d.added_at, w.withdrawn_at,
         (select c.agreed from cases.document_consents c where c.tenant_id = d.tenant_id and c.document_id = d.id order by c.decided_at desc, c.id desc limit 1)
       from cases.case_documents d join cases.case_files f on f.tenant_id = d.tenant_id and f.id = d.case_id
         left join cases.document_withdrawals w on w.tenant_id = d.tenant_id and w.id = d.id
       where ${MINE} and (wanted is null or d.id = wanted) order by d.added_at desc, d.id desc limit at_most $$`,
    `create function cases.share_my_document(word uuid, document uuid, agrees boolean) returns int language plpgsql volatile security definer set search_path = pg_catalog as $$
       declare done int;
       begin
         insert into cases.document_consents (tenant_id, id, document_id, case_id, agreed, decided_by, decided_at)
           select d.tenant_id, word, d.id, d.case_id, agrees, sec.m(), sec.now() from cases.case_documents d
           where d.id = document and ${MINE} and ${STANDS} and (d.source_regime <> 'AVG' or d.professional_secrecy);
         get diagnostics done = row_count;
         return done;
       end $$`,
    `create function cases.withdraw_my_document(document uuid) returns int language plpgsql volatile security definer set search_path = pg_catalog as $$
       declare done int;
       begin
         insert into cases.document_withdrawals (tenant_id, id, case_id, sealed, withdrawn_by, withdrawn_at)
           select d.tenant_id, d.id, d.case_id, null, sec.m(), sec.now() from cases.case_documents d where d.id = document and ${MINE} and ${STANDS};
         get diagnostics done = row_count;
         if done > 0 then
           delete from cases.document_contents c using cases.case_documents d where d.id = document and ${MINE} and c.tenant_id = d.tenant_id and c.id = d.id;
         end if;
         return done;
       end $$`,
    'revoke all on function cases.my_documents(uuid, int), cases.share_my_document(uuid, uuid, boolean), cases.withdraw_my_document(uuid) from public',
    'grant execute on function cases.my_documents(uuid, int), cases.share_my_document(uuid, uuid, boolean), cases.withdraw_my_document(uuid) to rt_cases',
    'set local role rt_owner',
    'revoke create on schema cases from rt_grants',
  ],
};
