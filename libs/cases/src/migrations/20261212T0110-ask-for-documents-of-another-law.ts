import { type Migration, rewall, wallOff } from '@regiotafel/tenancy';

const INVOLVED = 'array_position((select cases.my_cases()), case_id) is not null';
const GRANTED = "array_position((select cases.my_grants('CONTRIBUTIONS')), case_id) is not null";
const READS = `case when ${INVOLVED} then true else ${GRANTED} end`;
const SYSTEM = "(select sec.has(array['SYSTEM']))";
const OVER = 'kept_until <= (select sec.now())';
const WAITS = `exists (select from cases.document_scans s where s.tenant_id = document_contents.tenant_id and s.id = document_contents.id and s.scan = 'PENDING')`;
/** Known data of another law than the general one opens when who brought it agreed. */
const SHARED = `case when source_regime = 'AVG' and not professional_secrecy then ${GRANTED}
  when ${GRANTED} then coalesce((select c.agreed from cases.document_consents c where c.tenant_id = case_documents.tenant_id and c.document_id = case_documents.id
    order by c.decided_at desc, c.id desc limit 1), false) else false end`;
const STANDS = (table: string) =>
  `exists (select from cases.case_documents d where d.tenant_id = ${table}.tenant_id and d.id = ${table}.id)`;

/**
 * A document under the law of police, justice, medicine or youth care, or under professional secrecy, is there for whoever got
 * access only when who brought it agreed; the last word counts. Its content, its scan and its withdrawal follow it, and so does
 * the term of its law.
 */
export const askForDocumentsOfAnotherLaw: Migration = {
  name: '20261212T0110-ask-for-documents-of-another-law',
  statements: [
    `create table cases.document_consents (
       tenant_id uuid not null,
       id uuid not null,
       document_id uuid not null,
       case_id uuid not null,
       agreed boolean not null,
       decided_by uuid not null,
       decided_at timestamptz not null,
       primary key (tenant_id, id)
     )`,
    'create index document_consents_last on cases.document_consents (tenant_id, document_id, decided_at desc, id desc)',
    ...wallOff({
      table: 'cases.document_consents',
      kind: 'municipal',
      role: 'rt_cases',
      commands: ['SELECT', 'INSERT'],
      granted: GRANTED,
      need: { SELECT: READS, INSERT: `case when decided_by = (select sec.m()) then ${INVOLVED} else false end` },
      handedOnBy: 'case_id',
    }),
    `create function cases.check_document_consent() returns trigger language plpgsql set search_path = pg_catalog as $$
       begin
         if not exists (select from cases.case_documents d where d.tenant_id = new.tenant_id and d.id = new.document_id
           and d.case_id = new.case_id and d.added_by = new.decided_by) then
           raise exception 'who brought a document says whether it is shared' using errcode = '42501';
         end if;
         return null;
       end $$`,
    'create trigger by_who_brought_it after insert on cases.document_consents for each row execute function cases.check_document_consent()',
    'alter table cases.case_documents add column kept_until timestamptz',
    'create trigger kept_as_agreed before insert on cases.case_documents for each row execute function cases.keep_as_agreed()',
    ...rewall(
      {
        table: 'cases.case_documents',
        kind: 'municipal',
        role: 'rt_cases',
        commands: ['SELECT', 'INSERT'],
        granted: GRANTED,
        need: {
          SELECT: `case when ${OVER} then false when ${INVOLVED} then true else ${SHARED} end`,
          INSERT: `case when added_by = (select sec.m()) then ${INVOLVED} else false end`,
        },
        handedOnBy: 'case_id',
      },
      ['need_select', 'wall_select', 'need_insert', 'wall_insert'],
    ),
    ...rewall(
      {
        table: 'cases.document_scans',
        kind: 'municipal',
        role: 'rt_cases',
        commands: ['SELECT', 'INSERT', 'UPDATE'],
        granted: GRANTED,
        need: {
          SELECT: `case when ${SYSTEM} then true when ${READS} then ${STANDS('document_scans')} else false end`,
          INSERT: `case when scan in ('PENDING', 'NOT_SCANNED') then ${INVOLVED} else false end`,
          UPDATE: `case when ${SYSTEM} then true else ${INVOLVED} end`,
        },
        handedOnBy: 'case_id',
      },
      ['need_select', 'wall_select', 'need_insert', 'wall_insert', 'need_update', 'wall_update'],
    ),
    ...rewall(
      {
        table: 'cases.document_contents',
        kind: 'municipal',
        role: 'rt_cases',
        commands: ['SELECT', 'INSERT', 'DELETE'],
        granted: GRANTED,
        need: {
          SELECT: `case when ${SYSTEM} then ${WAITS} when ${READS} then ${STANDS('document_contents')} else false end`,
          INSERT: INVOLVED,
          DELETE: INVOLVED,
        },
        handedOnBy: 'case_id',
      },
      ['need_select', 'wall_select', 'need_insert', 'wall_insert', 'need_delete', 'wall_delete'],
    ),
    ...rewall(
      {
        table: 'cases.document_withdrawals',
        kind: 'municipal',
        role: 'rt_cases',
        commands: ['SELECT', 'INSERT'],
        granted: GRANTED,
        need: {
          SELECT: `case when ${READS} then ${STANDS('document_withdrawals')} else false end`,
          INSERT: `case when withdrawn_by = (select sec.m()) then ${INVOLVED} else false end`,
        },
        handedOnBy: 'case_id',
      },
      ['need_select', 'wall_select', 'need_insert', 'wall_insert'],
    ),
  ],
};
