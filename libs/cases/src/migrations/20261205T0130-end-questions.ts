import type { Migration } from '@regiotafel/tenancy';

const DESK = "(select sec.has(array['LIAISON', 'SYSTEM']))";
const UNDER_WAY = "array['OFFERED', 'ACKNOWLEDGED', 'INTERPRETING', 'RECEIVED']";

/**
 * A question to a reporter that nobody answered ends with the assessment and with a withdrawal, and says why it ended. What
 * is open about a signal that was assessed before ends here.
 */
export const endQuestions: Migration = {
  name: '20261205T0130-end-questions',
  statements: [
    `alter table cases.signal_questions add column dropped_because text check (dropped_because in ('DESK', 'WITHDRAWN', 'ASSESSED')),
       add check (dropped_because is null or dropped_at is not null)`,
    `create or replace function cases.check_question() returns trigger language plpgsql set search_path = pg_catalog as $$
       declare may_change text[] := case when ${DESK} then array['read_by', 'read_at', 'dropped_at', 'dropped_because'] else array['answer', 'answered_at'] end;
       begin
         if to_jsonb(new) - may_change is distinct from to_jsonb(old) - may_change or old.dropped_at is not null or old.read_at is not null
           or (old.answered_at is not null and new.answered_at is distinct from old.answered_at) then
           raise exception 'a question is answered by its reporter, once, and read or taken back by the desk' using errcode = '23514';
         end if;
         return new;
       end $$`,
    'alter table cases.signal_questions no force row level security, disable trigger answered_once',
    'alter table cases.signals no force row level security',
    `update cases.signal_questions q set dropped_at = now(), dropped_because = case when s.status = 'WITHDRAWN' then 'WITHDRAWN' else 'ASSESSED' end
       from cases.signals s where s.tenant_id = q.tenant_id and s.id = q.signal_id and s.status <> all (${UNDER_WAY})
         and q.answered_at is null and q.dropped_at is null`,
    'alter table cases.signals force row level security',
    'alter table cases.signal_questions force row level security, enable trigger answered_once',
  ],
};
