import type { Migration } from '@regiotafel/tenancy';

const KINDS = [
  'MEASURE_DUE',
  'INTERESTS_TO_REVIEW',
  'PERSON_TO_INFORM',
  'PLAN_TO_REVIEW',
  'ESCALATION_TO_ANSWER',
  'CONTACT_DUE',
  'DECISION_DOCUMENT_DUE',
];

/**
 * A decision of a mayor names its signed document, or the day by which that follows. The document that followed stands in a row of
 * its own, which takes the place of the first and says the same; nothing that was recorded is changed.
 */
export const holdDecisionsToPaper: Migration = {
  name: '20261216T0305-hold-decisions-to-paper',
  statements: [
    `alter table cases.mayor_decisions add column names_document boolean not null default false, add column document_by date, add column completes uuid`,
    'create unique index mayor_decisions_completes on cases.mayor_decisions (tenant_id, completes) where completes is not null',
    `create function cases.check_signed_document() returns trigger language plpgsql set search_path = pg_catalog as $$
       declare is_there boolean := new.document_id is not null or new.names_document;
       begin
         if is_there = (new.document_by is not null) then
           raise exception 'a decision names its signed document, or the day by which it follows' using errcode = '23514';
         end if;
         if new.completes is not null and (not is_there or not exists (select from cases.mayor_decisions d where d.tenant_id = new.tenant_id
             and d.id = new.completes and d.case_id = new.case_id and d.document_by is not null and d.decided_on = new.decided_on)) then
           raise exception 'a document follows where it was to follow' using errcode = '23514';
         end if;
         return new;
       end $$`,
    'create trigger on_paper before insert on cases.mayor_decisions for each row execute function cases.check_signed_document()',
    'alter table cases.case_deadlines drop constraint case_deadlines_kind_check',
    `alter table cases.case_deadlines add constraint case_deadlines_kind_check check (kind in (${KINDS.map((kind) => `'${kind}'`).join(', ')}))`,
  ],
};
