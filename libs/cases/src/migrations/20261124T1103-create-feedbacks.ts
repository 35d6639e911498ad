import { type Migration, wallOff } from '@regiotafel/tenancy';

const DESK = "(select sec.has(array['LIAISON']))";

/**
 * What a reporter was told. The level is capped by the kind of reporter; the advice is sealed with the signal's key. Written
 * once, and no signal closes without it.
 */
export const createFeedbacks: Migration = {
  name: '20261124T1103-create-feedbacks',
  statements: [
    `create table cases.feedbacks (
       tenant_id uuid not null,
       signal_id uuid not null,
       level text not null check (level in ('ASSESSED', 'ASSESSED_WITH_ADVICE', 'OUTCOME_CATEGORY')),
       advice bytea,
       outcome_need bytea,
       given_by uuid not null,
       given_at timestamptz not null,
       primary key (tenant_id, signal_id),
       foreign key (tenant_id, signal_id) references cases.signals (tenant_id, id),
       check (level = 'ASSESSED' or advice is not null),
       check (level <> 'OUTCOME_CATEGORY' or outcome_need is not null)
     )`,
    ...wallOff({
      table: 'cases.feedbacks',
      kind: 'municipal',
      role: 'rt_cases',
      commands: ['SELECT', 'INSERT'],
      need: { SELECT: DESK, INSERT: `case when given_by = (select sec.m()) then ${DESK} else false end` },
    }),
    `create function cases.check_feedback() returns trigger language plpgsql set search_path = pg_catalog as $$
       begin
         if new.level = 'OUTCOME_CATEGORY' and not exists (select from cases.signals s
           where s.tenant_id = new.tenant_id and s.id = new.signal_id and s.reporter_type in ('COVENANT_PARTY', 'INTERNAL')) then
           raise exception 'an outsider is never told the outcome' using errcode = '23514';
         end if;
         return new;
       end $$`,
    'create trigger within_cap before insert on cases.feedbacks for each row execute function cases.check_feedback()',
    `create function cases.check_closing() returns trigger language plpgsql set search_path = pg_catalog as $$
       begin
         if not exists (select from cases.feedbacks f where f.tenant_id = new.tenant_id and f.signal_id = new.id) then
           raise exception 'a signal closes only with feedback' using errcode = '23514';
         end if;
         return new;
       end $$`,
    `create trigger with_feedback before update on cases.signals for each row
       when (new.status = 'CLOSED' and old.status <> 'CLOSED') execute function cases.check_closing()`,
  ],
};
