import { type Migration, wallOff } from '@regiotafel/tenancy';

const INVOLVED = 'array_position((select cases.my_cases()), case_id) is not null';
const READS_PLAN = "array_position((select cases.my_grants('PLAN')), case_id) is not null";
const KNOWS_PLAN = `case when ${INVOLVED} then true else ${READS_PLAN} end`;

/**
 * A plan is adopted at one version of it. A plan that only limits waits for a second person: a colleague who is involved, or
 * the region's lawfulness adviser with access to the plan, whose word stands in the own tenant. Neither is ever changed.
 */
export const createPlanAdoptions: Migration = {
  name: '20261130T1231-create-plan-adoptions',
  statements: [
    `create table cases.plan_adoptions (
       tenant_id uuid not null,
       id uuid not null,
       case_id uuid not null,
       plan_version integer not null,
       balance text not null check (balance in ('SUPPORTING_ONLY', 'BOTH', 'LIMITING_ONLY', 'NONE')),
       reason bytea,
       key_version integer not null default 1,
       asked_by uuid not null,
       asked_at timestamptz not null,
       primary key (tenant_id, id),
       foreign key (tenant_id, case_id) references cases.case_files (tenant_id, id) deferrable,
       check ((balance = 'LIMITING_ONLY') = (reason is not null))
     )`,
    'create index plan_adoptions_case on cases.plan_adoptions (case_id, asked_at, id)',
    ...wallOff({
      table: 'cases.plan_adoptions',
      kind: 'municipal',
      role: 'rt_cases',
      commands: ['SELECT', 'INSERT'],
      granted: READS_PLAN,
      need: { SELECT: KNOWS_PLAN, INSERT: `case when asked_by = (select sec.m()) then ${INVOLVED} else false end` },
      handedOnBy: 'case_id',
    }),
    `create table cases.plan_reviews (
       tenant_id uuid not null,
       id uuid not null,
       case_tenant_id uuid not null,
       case_id uuid not null,
       adoption_id uuid not null,
       approved boolean not null,
       note bytea,
       key_version integer not null default 1,
       reviewed_by uuid not null,
       reviewed_at timestamptz not null,
       primary key (tenant_id, id),
       unique (tenant_id, adoption_id)
     )`,
    'create index plan_reviews_adoption on cases.plan_reviews (adoption_id)',
    ...wallOff({
      table: 'cases.plan_reviews',
      kind: 'municipal',
      role: 'rt_cases',
      commands: ['SELECT', 'INSERT'],
      granted: KNOWS_PLAN,
      need: {
        SELECT: KNOWS_PLAN,
        INSERT: `case when reviewed_by is distinct from (select sec.m()) then false when ${INVOLVED} then true
          when (select sec.has(array['LAWFULNESS_ADVISER'])) then ${READS_PLAN} else false end`,
      },
    }),
    `create function cases.check_plan_review() returns trigger language plpgsql set search_path = pg_catalog as $$
       begin
         if not exists (select from cases.plan_adoptions a where a.tenant_id = new.case_tenant_id and a.id = new.adoption_id
           and a.case_id = new.case_id and a.balance = 'LIMITING_ONLY' and a.asked_by <> new.reviewed_by) then
           raise exception 'who asks is not who approves' using errcode = '23514';
         end if;
         return null;
       end $$`,
    'create trigger by_somebody_else after insert on cases.plan_reviews for each row execute function cases.check_plan_review()',
  ],
};
