import { type Migration, wallOff } from '@regiotafel/tenancy';

const INVOLVED = 'array_position((select cases.my_cases()), case_id) is not null';
const GRANTED = "array_position((select cases.my_grants('CONTRIBUTIONS')), case_id) is not null";
const READS = `case when ${INVOLVED} then true else ${GRANTED} end`;
const SYSTEM = "(select sec.has(array['SYSTEM']))";
const WAITS = (table: string) =>
  `exists (select from cases.document_scans s where s.tenant_id = ${table}.tenant_id and s.id = ${table}.id and s.scan = 'PENDING')`;

const OF_DOCUMENT = `foreign key (tenant_id, id) references cases.case_documents (tenant_id, id) deferrable`;

/**
 * Documents of a case. Each row is one version and never changes; its content stands apart, sealed with the key of the case,
 * so that a list never touches it and a withdrawal can destroy it. The system sees content only while it waits for its scan.
 */
export const createDocuments: Migration = {
  name: '20261201T0900-create-documents',
  statements: [
    `create table cases.case_documents (
       tenant_id uuid not null,
       id uuid not null,
       case_id uuid not null,
       document_id uuid not null,
       version integer not null check (version > 0),
       kind text not null check (kind in ('LETTER', 'REPORT', 'DECISION', 'AGREEMENT', 'IMAGE', 'OTHER')),
       type text not null check (type in ('PDF', 'PNG', 'JPEG', 'DOCX', 'ODT', 'TEXT')),
       bytes integer not null check (bytes > 0),
       source_regime text not null check (source_regime in ('AVG', 'WPG', 'WJSG', 'MEDICAL_YOUTH')),
       professional_secrecy boolean not null,
       sealed bytea not null,
       key_version integer not null default 1,
       added_by uuid not null,
       added_at timestamptz not null,
       primary key (tenant_id, id),
       unique (tenant_id, document_id, version),
       foreign key (tenant_id, case_id) references cases.case_files (tenant_id, id) deferrable
     )`,
    'create index case_documents_case on cases.case_documents (case_id, added_at, id)',
    'create index case_documents_id on cases.case_documents (id)',
    `create table cases.document_scans (
       tenant_id uuid not null,
       id uuid not null,
       case_id uuid not null,
       scan text not null check (scan in ('PENDING', 'CLEAN', 'INFECTED', 'FAILED', 'NOT_SCANNED')),
       scanned_at timestamptz,
       version integer not null default 1,
       primary key (tenant_id, id),
       ${OF_DOCUMENT}
     )`,
    `create table cases.document_contents (
       tenant_id uuid not null,
       id uuid not null,
       case_id uuid not null,
       sealed bytea not null,
       key_version integer not null default 1,
       primary key (tenant_id, id),
       ${OF_DOCUMENT}
     )`,
    `create table cases.document_withdrawals (
       tenant_id uuid not null,
       id uuid not null,
       case_id uuid not null,
       sealed bytea not null,
       key_version integer not null default 1,
       withdrawn_by uuid not null,
       withdrawn_at timestamptz not null,
       primary key (tenant_id, id),
       ${OF_DOCUMENT}
     )`,
    ...wallOff({
      table: 'cases.case_documents',
      kind: 'municipal',
      role: 'rt_cases',
      commands: ['SELECT', 'INSERT'],
      granted: GRANTED,
      need: { SELECT: READS, INSERT: `case when added_by = (select sec.m()) then ${INVOLVED} else false end` },
      handedOnBy: 'case_id',
    }),
    ...wallOff({
      table: 'cases.document_scans',
      kind: 'municipal',
      role: 'rt_cases',
      commands: ['SELECT', 'INSERT', 'UPDATE'],
      granted: GRANTED,
      need: {
        SELECT: `case when ${SYSTEM} then true else ${READS} end`,
        INSERT: `case when scan in ('PENDING', 'NOT_SCANNED') then ${INVOLVED} else false end`,
        UPDATE: `case when ${SYSTEM} then true else ${INVOLVED} end`,
      },
      handedOnBy: 'case_id',
    }),
    ...wallOff({
      table: 'cases.document_contents',
      kind: 'municipal',
      role: 'rt_cases',
      commands: ['SELECT', 'INSERT', 'DELETE'],
      granted: GRANTED,
      need: {
        SELECT: `case when ${SYSTEM} then ${WAITS('document_contents')} else ${READS} end`,
        INSERT: INVOLVED,
        DELETE: INVOLVED,
      },
      handedOnBy: 'case_id',
    }),
    ...wallOff({
      table: 'cases.document_withdrawals',
      kind: 'municipal',
      role: 'rt_cases',
      commands: ['SELECT', 'INSERT'],
      granted: GRANTED,
      need: { SELECT: READS, INSERT: `case when withdrawn_by = (select sec.m()) then ${INVOLVED} else false end` },
      handedOnBy: 'case_id',
    }),
    `create function cases.check_document_scan() returns trigger language plpgsql set search_path = pg_catalog as $$
       declare may_change text[] := array['scan', 'scanned_at', 'version'];
       begin
         if current_user = 'rt_handover' then return new; end if;
         if to_jsonb(new) - may_change is distinct from to_jsonb(old) - may_change
           or (old.scan, new.scan) not in (('PENDING', 'PENDING'), ('FAILED', 'PENDING'), ('NOT_SCANNED', 'PENDING'))
           and not (${SYSTEM} and old.scan = 'PENDING') then
           raise exception 'the scan of a document takes no such step' using errcode = '23514';
         end if;
         return new;
       end $$`,
    'create trigger takes_steps before update on cases.document_scans for each row execute function cases.check_document_scan()',
    `create function cases.check_document_content() returns trigger language plpgsql set search_path = pg_catalog as $$
       begin
         if exists (select from cases.document_contents c where c.tenant_id = new.tenant_id and c.id = new.id) then
           raise exception 'the content of a withdrawn document is destroyed' using errcode = '23514';
         end if;
         return null;
       end $$`,
    `create function cases.check_returning_content() returns trigger language plpgsql set search_path = pg_catalog as $$
       begin
         if exists (select from cases.document_withdrawals w where w.tenant_id = new.tenant_id and w.id = new.id) then
           raise exception 'what was withdrawn does not come back' using errcode = '23514';
         end if;
         return new;
       end $$`,
    'create trigger never_comes_back before insert on cases.document_contents for each row execute function cases.check_returning_content()',
    `create function cases.check_gone_content() returns trigger language plpgsql set search_path = pg_catalog as $$
       begin
         if not exists (select from cases.document_withdrawals w where w.tenant_id = old.tenant_id and w.id = old.id) then
           raise exception 'content is destroyed by withdrawing its document' using errcode = '23514';
         end if;
         return null;
       end $$`,
    'create constraint trigger gone_by_withdrawal after delete on cases.document_contents deferrable initially deferred for each row execute function cases.check_gone_content()',
    'create constraint trigger content_is_gone after insert on cases.document_withdrawals deferrable initially deferred for each row execute function cases.check_document_content()',
  ],
};
