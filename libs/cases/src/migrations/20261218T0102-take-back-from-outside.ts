import type { Migration } from '@regiotafel/tenancy';

/** Of a case that the caller works in no more, and that is not closed to the caller. */
const MINE = `d.added_by = sec.m() and array_position((select cases.closed_to_me()), d.case_id) is null
  and array_position((select cases.my_cases()), d.case_id) is null
  and (d.kept_until > sec.now()) is not false`;
const STANDS = `not exists (select from cases.document_withdrawals w where w.tenant_id = d.tenant_id and w.id = d.id)`;
const FUNCTIONS =
  'cases.my_documents(uuid, timestamptz, uuid, int), cases.share_my_document(uuid, uuid, boolean), cases.withdraw_my_document(uuid)';

/**
 * Who works in a case takes a document back there, and says why. From outside it is for who works in it no more, as long as the
 * case is not restricted to others. They read to which municipality they brought it, and page through what they brought.
 */
export const takeBackFromOutside: Migration = {
  name: '20261218T0102-take-back-from-outside',
  statements: [
    'grant select (status) on cases.case_files to rt_grants',
    'grant create on schema cases to rt_grants, rt_lookup',
    'set local role rt_lookup',
    'grant execute on function cases.closed_to_me() to rt_grants',
    'set local role rt_grants',
    'drop function cases.my_documents(uuid, int)',
    `create function cases.my_documents(wanted uuid, before timestamptz, before_id uuid, at_most int) returns table (tenant_id uuid, id uuid, case_id uuid,
         subject_id uuid, brought_to uuid, kind text, source_regime text, professional_secrecy boolean, added_by uuid, added_at timestamptz,
         withdrawn_at timestamptz, agreed boolean, case_status text, decided_on boolean)
       language sql stable security definer set search_path = pg_catalog as $$
       select d.tenant_id, d.id, d.case_id, f.subject_id, d.brought_to, d.kind, d.source_regime, d.professional_secrecy, d.added_by, d.added_at, w.withdrawn_at,
         (select c.agreed from cases.document_consents c where c.tenant_id = d.tenant_id and c.document_id = d.id order by c.decided_at desc, c.id desc limit 1),
         f.status, exists (select from cases.mayor_decisions m where m.tenant_id = d.tenant_id and m.document_id = d.id)
       from cases.case_documents d join cases.case_files f on f.tenant_id = d.tenant_id and f.id = d.case_id
         left join cases.document_withdrawals w on w.tenant_id = d.tenant_id and w.id = d.id
       where ${MINE} and (wanted is null or d.id = wanted) and (d.added_at, d.id) < (before, before_id) order by d.added_at desc, d.id desc limit at_most $$`,
    `create or replace function cases.share_my_document(word uuid, document uuid, agrees boolean) returns int language plpgsql volatile security definer set search_path = pg_catalog as $$
       declare done int;
       begin
         insert into cases.document_consents (tenant_id, id, document_id, case_id, agreed, decided_by, decided_at)
           select d.tenant_id, word, d.id, d.case_id, agrees, sec.m(), sec.now() from cases.case_documents d
           where d.id = document and ${MINE} and ${STANDS} and (d.source_regime <> 'AVG' or d.professional_secrecy);
         get diagnostics done = row_count;
         return done;
       end $$`,
    `create or replace function cases.withdraw_my_document(document uuid) returns int language plpgsql volatile security definer set search_path = pg_catalog as $$
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
    `revoke all on function ${FUNCTIONS} from public`,
    `grant execute on function ${FUNCTIONS} to rt_cases`,
    'set local role rt_owner',
    'revoke create on schema cases from rt_grants, rt_lookup',
  ],
};
