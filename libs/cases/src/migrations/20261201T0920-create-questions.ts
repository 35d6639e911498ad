import { type Migration, rewall, wallOff } from '@regiotafel/tenancy';

const DESK = "(select sec.has(array['LIAISON', 'SYSTEM']))";
const DESK_ALONE = "(select sec.has(array['LIAISON']))";
const HOLDER = 'reporter = (select sec.m())';
const ASKED = 'array_position((select cases.my_asked_signals()), object_id) is not null';

/**
 * Questions of a desk to the reporter, and the answers. The holder of the receipt code reads the question and writes an
 * answer, both sealed with the key of the signal. As long as a question of theirs is open, holders may use that key; of the
 * signal itself they read nothing. Three questions at most, one at a time.
 */
export const createQuestions: Migration = {
  name: '20261201T0920-create-questions',
  statements: [
    `create table cases.signal_questions (
       tenant_id uuid not null,
       id uuid not null,
       signal_id uuid not null,
       nr integer not null check (nr between 1 and 3),
       reporter uuid not null,
       question bytea not null,
       key_version integer not null default 1,
       asked_by uuid not null,
       asked_at timestamptz not null,
       answer bytea,
       answered_at timestamptz,
       read_by uuid,
       read_at timestamptz,
       dropped_at timestamptz,
       primary key (tenant_id, id),
       unique (tenant_id, signal_id, nr),
       foreign key (tenant_id, signal_id) references cases.signals (tenant_id, id),
       check ((answer is null) = (answered_at is null)),
       check ((read_by is null) = (read_at is null)),
       check (read_at is null or answered_at is not null),
       check (answered_at is null or dropped_at is null)
     )`,
    'create unique index signal_questions_open on cases.signal_questions (tenant_id, signal_id) where answered_at is null and dropped_at is null',
    'create index signal_questions_reporter on cases.signal_questions (tenant_id, reporter)',
    'create index signal_questions_unread on cases.signal_questions (tenant_id, answered_at) where answered_at is not null and read_at is null',
    ...wallOff({
      table: 'cases.signal_questions',
      kind: 'municipal',
      role: 'rt_cases',
      commands: ['SELECT', 'INSERT', 'UPDATE'],
      need: {
        SELECT: `case when ${DESK} then true else ${HOLDER} end`,
        INSERT: `case when answer is not null then false when asked_by = (select sec.m()) then ${DESK_ALONE} else false end`,
        UPDATE: `case when ${DESK} then true else ${HOLDER} end`,
      },
    }),
    `create function cases.check_question() returns trigger language plpgsql set search_path = pg_catalog as $$
       declare may_change text[] := case when ${DESK} then array['read_by', 'read_at', 'dropped_at'] else array['answer', 'answered_at'] end;
       begin
         if to_jsonb(new) - may_change is distinct from to_jsonb(old) - may_change or old.dropped_at is not null or old.read_at is not null
           or (old.answered_at is not null and new.answered_at is distinct from old.answered_at) then
           raise exception 'a question is answered by its reporter, once, and read or taken back by the desk' using errcode = '23514';
         end if;
         return new;
       end $$`,
    'create trigger answered_once before update on cases.signal_questions for each row execute function cases.check_question()',
    'grant select on cases.signal_questions to rt_grants',
    `create policy own_questions on cases.signal_questions for select to rt_grants using (${HOLDER})`,
    'grant create on schema cases to rt_grants',
    'set local role rt_grants',
    `create function cases.my_asked_signals() returns uuid[] language sql stable security definer parallel restricted set search_path = pg_catalog
       as $$ select coalesce(array_agg(q.signal_id), array[]::uuid[]) from cases.signal_questions q
             where q.tenant_id = sec.t() and q.reporter = sec.m() and q.answered_at is null and q.dropped_at is null $$`,
    'revoke all on function cases.my_asked_signals() from public',
    'grant execute on function cases.my_asked_signals() to rt_cases',
    'set local role rt_owner',
    'revoke create on schema cases from rt_grants',
    ...rewall(
      {
        table: 'cases.object_keys',
        kind: 'municipal',
        role: 'rt_cases',
        commands: ['SELECT', 'INSERT'],
        granted: 'array_position((select cases.my_grants()), object_id) is not null',
        need: {
          SELECT: `case when (select sec.has(array['SYSTEM'])) then true
          when object_kind = 'SIGNAL' then case when (select sec.has(array['LIAISON'])) then true
            when (select sec.has(array['REPORTER'])) then ${ASKED}
            else array_position((select cases.my_grants()), object_id) is not null end
          when array_position((select cases.my_cases()), object_id) is not null then true
          else array_position((select cases.my_grants()), object_id) is not null end`,
          INSERT: "(select sec.has(array['REPORTER', 'LIAISON', 'SYSTEM']))",
        },
        handedOnBy: 'object_id',
      },
      ['need_select', 'wall_select', 'need_insert', 'wall_insert'],
    ),
  ],
};
