import { type Migration, rewall, wallOff } from '@regiotafel/tenancy';

const DESK = "(select sec.has(array['LIAISON', 'SYSTEM']))";
const kept = (column: string) => `array_position((select cases.kept_from_me()), ${column}) is not null`;
const OWN = 'reporter = (select sec.m())';
const MINE = 'array_position((select cases.my_reporters()), reporter) is not null';

/**
 * What a colleague of the region reported to a municipality. The colleague follows how far it is, as the holder of a code
 * does, and hears the kind of outcome when the desk recorded why that is needed; of the signal itself nothing. The desk
 * knows who reported.
 */
export const reportFromInside: Migration = {
  name: '20261210T0140-report-from-inside',
  statements: [
    `create table cases.member_reports (
       tenant_id uuid not null,
       id uuid not null,
       signal_id uuid not null,
       reporter uuid not null,
       member_id uuid not null,
       theme text not null,
       reported_at timestamptz not null,
       outcome text check (outcome in ('APPROACH', 'CARE', 'NO_FOLLOW_UP')),
       primary key (tenant_id, id),
       unique (tenant_id, signal_id),
       foreign key (tenant_id, signal_id) references cases.signals (tenant_id, id)
     )`,
    'create index member_reports_member on cases.member_reports (member_id, reported_at desc, id desc)',
    ...wallOff({
      table: 'cases.member_reports',
      kind: 'municipal',
      role: 'rt_cases',
      commands: ['SELECT', 'INSERT', 'UPDATE'],
      granted: 'member_id = (select sec.m())',
      shut: kept('signal_id'),
      need: {
        SELECT: `case when member_id = (select sec.m()) then true else ${DESK} end`,
        INSERT: `case when ${OWN} then (select sec.has(array['REPORTER'])) else false end`,
        UPDATE: "(select sec.has(array['LIAISON']))",
      },
    }),
    `create function cases.check_told_outcome() returns trigger language plpgsql set search_path = pg_catalog as $$
       begin
         if to_jsonb(new) - 'outcome' is distinct from to_jsonb(old) - 'outcome' or old.outcome is not null or not exists (
           select from cases.feedbacks f where f.tenant_id = new.tenant_id and f.signal_id = new.signal_id and f.level = 'OUTCOME_CATEGORY' and f.outcome_need is not null) then
           raise exception 'an outcome is told once, to who needs it' using errcode = '23514';
         end if;
         return new;
       end $$`,
    'create trigger told_once before update on cases.member_reports for each row execute function cases.check_told_outcome()',
    'grant select on cases.member_reports to rt_grants',
    'create policy own_reports on cases.member_reports for select to rt_grants using (member_id = (select sec.m()))',
    'grant create on schema cases to rt_grants',
    'set local role rt_grants',
    `create function cases.my_reporters() returns uuid[] language sql stable security definer parallel restricted set search_path = pg_catalog
       as $$ select coalesce(array_agg(r.reporter), array[]::uuid[]) from cases.member_reports r where r.member_id = sec.m() $$`,
    'revoke all on function cases.my_reporters() from public',
    'grant execute on function cases.my_reporters() to rt_cases',
    'set local role rt_owner',
    'revoke create on schema cases from rt_grants',
    ...rewall(
      {
        table: 'cases.signal_status',
        kind: 'municipal',
        role: 'rt_cases',
        commands: ['SELECT', 'INSERT', 'UPDATE'],
        granted: MINE,
        shut: kept('id'),
        need: {
          SELECT: `case when ${DESK} then true when ${OWN} then true else ${MINE} end`,
          INSERT: `case when (select sec.has(array['LIAISON'])) then true else ${OWN} end`,
          UPDATE: DESK,
        },
      },
      ['shut', 'need_select', 'wall_select', 'need_insert', 'wall_insert', 'need_update', 'wall_update'],
    ),
    ...rewall(
      {
        table: 'cases.signal_withdrawals',
        kind: 'municipal',
        role: 'rt_cases',
        commands: ['SELECT', 'INSERT'],
        granted: MINE,
        shut: kept('signal_id'),
        need: {
          SELECT: `case when ${DESK} then true when ${OWN} then true else ${MINE} end`,
          INSERT: `case when (select sec.has(array['LIAISON'])) then told_to = (select sec.m())
            when (select sec.has(array['REPORTER'])) then case when told_to is null then ${OWN} else false end else false end`,
        },
      },
      ['shut', 'need_select', 'wall_select', 'need_insert', 'wall_insert'],
    ),
  ],
};
