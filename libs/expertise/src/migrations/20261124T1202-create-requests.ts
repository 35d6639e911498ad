import { type Migration, wallOff } from '@regiotafel/tenancy';

const COORDINATES = "(select sec.has(array['COORDINATOR']))";
const OWN_DESK = "case when municipality_id = (select sec.t()) then (select sec.has(array['LIAISON'])) else false end";
const BLOCKED = 'array[municipality_id, pool_card_id, id] && (select expertise.my_conflicts())';
const ASKS = `case when ${BLOCKED} then false when ${COORDINATES} then true else ${OWN_DESK} end`;
const AT_WORK = "case when expert_member_id = (select sec.m()) then (select sec.has(array['EXPERT'])) else false end";
const TAKES_PART = `case when ${BLOCKED} then false when ${COORDINATES} then true when ${OWN_DESK} then true else ${AT_WORK} end`;
const READS_QUESTION = `case when ${BLOCKED} then false when ${COORDINATES} then true when ${OWN_DESK} then true
  else array_position((select expertise.my_assignments()), id) is not null end`;

const part = (table: string, columns: string): string[] => [
  `create table expertise.${table} (
     tenant_id uuid not null,
     id uuid not null,
     municipality_id uuid not null,
     pool_card_id uuid,
     ${columns},
     primary key (tenant_id, id),
     foreign key (tenant_id, id) references expertise.requests (tenant_id, id)
   )`,
  ...wallOff({
    table: `expertise.${table}`,
    kind: 'regional',
    role: 'rt_expertise',
    commands: ['SELECT', 'INSERT'],
    need: { SELECT: READS_QUESTION, INSERT: ASKS },
  }),
];

/** Requests for expertise: the row that lists use, and beside it the sealed question with a key of its own. */
export const createRequests: Migration = {
  name: '20261124T1202-create-requests',
  statements: [
    `create table expertise.requests (
       tenant_id uuid not null,
       id uuid not null,
       municipality_id uuid not null,
       pool_card_id uuid,
       skills text[] not null check (cardinality(skills) > 0),
       languages text[] not null,
       hours numeric(6, 2) not null check (hours > 0),
       urgency text not null check (urgency in ('NORMAL', 'HIGH', 'ACUTE')),
       status text not null check (status in ('OPEN', 'IN_PROGRESS', 'REPORTED_DONE', 'DONE', 'DECLINED', 'WITHDRAWN')),
       expert_id uuid,
       expert_member_id uuid,
       decline_reason text check (decline_reason in ('NO_TIME', 'NOT_MY_FIELD', 'CONFLICT_OF_INTEREST', 'ON_LEAVE', 'OTHER')),
       hours_worked numeric(6, 2) check (hours_worked > 0),
       opened_by uuid not null,
       opened_on date not null,
       respond_by date not null,
       version integer not null default 1,
       primary key (tenant_id, id),
       foreign key (tenant_id, expert_id) references expertise.experts (tenant_id, id),
       check ((expert_id is null) = (expert_member_id is null)),
       check (expert_id is not null or status in ('OPEN', 'WITHDRAWN')),
       check ((status = 'DECLINED') = (decline_reason is not null)),
       check ((status in ('REPORTED_DONE', 'DONE')) = (hours_worked is not null))
     )`,
    'create index requests_respond on expertise.requests (tenant_id, respond_by, id)',
    'create index requests_opened on expertise.requests (tenant_id, opened_on desc, id desc)',
    'create index requests_status on expertise.requests (tenant_id, status, respond_by)',
    'create index requests_municipality on expertise.requests (tenant_id, municipality_id, respond_by, id)',
    'create index requests_expert on expertise.requests (tenant_id, expert_member_id, respond_by, id)',
    'create index requests_assigned on expertise.requests (tenant_id, expert_id)',
    'grant select on expertise.requests to rt_grants',
    'create policy region_requests on expertise.requests for select to rt_grants using (tenant_id = (select sec.r()))',
    'set local role rt_grants',
    `create function expertise.my_assignments() returns uuid[] language sql stable security definer parallel restricted set search_path = pg_catalog
       as $$ select coalesce(array_agg(q.id), array[]::uuid[]) from expertise.requests q where q.tenant_id = sec.r() and q.expert_member_id = sec.m()
               and sec.has(array['EXPERT']) and q.status in ('OPEN', 'IN_PROGRESS', 'REPORTED_DONE') $$`,
    'revoke all on function expertise.my_assignments() from public',
    'grant execute on function expertise.my_assignments() to rt_expertise',
    `create function expertise.refuse_blocked_expert() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
       begin
         if exists (select from expertise.conflict_blocks b where b.tenant_id = new.tenant_id and b.member_id = new.expert_member_id
             and b.lifted_on is null and b.subject_id in (new.municipality_id, new.pool_card_id, new.id)) then
           raise exception 'a conflict of interest keeps this expert away' using errcode = '42501';
         end if;
         return new;
       end $$`,
    'revoke all on function expertise.refuse_blocked_expert() from public',
    'grant execute on function expertise.refuse_blocked_expert() to rt_owner',
    'set local role rt_owner',
    ...wallOff({
      table: 'expertise.requests',
      kind: 'regional',
      role: 'rt_expertise',
      commands: ['SELECT', 'INSERT', 'UPDATE'],
      need: {
        SELECT: TAKES_PART,
        INSERT: `case when status <> 'OPEN' then false when expert_id is not null then false when opened_by <> (select sec.m()) then false else ${ASKS} end`,
        UPDATE: TAKES_PART,
      },
    }),
    ...part('request_questions', 'sealed bytea not null, key_version integer not null'),
    ...part('request_keys', 'version integer not null, wrapped bytea not null'),
    `create function expertise.check_request_move() returns trigger language plpgsql set search_path = pg_catalog as $$
       declare
         may_change text[] := array['status', 'expert_id', 'expert_member_id', 'decline_reason', 'hours_worked', 'version'];
         coordinates boolean := sec.has(array['COORDINATOR']);
         asks boolean := coordinates or (sec.has(array['LIAISON']) and old.municipality_id = sec.t());
         works boolean := sec.has(array['EXPERT']) and old.expert_member_id is not distinct from sec.m();
         same_expert boolean := new.expert_id is not distinct from old.expert_id and new.expert_member_id is not distinct from old.expert_member_id;
         allowed boolean := case old.status || ' ' || new.status
           when 'OPEN OPEN' then coordinates and new.expert_id is not null
           when 'DECLINED OPEN' then coordinates and new.expert_id is not null
           when 'OPEN IN_PROGRESS' then works and same_expert
           when 'OPEN DECLINED' then works and same_expert
           when 'IN_PROGRESS REPORTED_DONE' then works and same_expert
           when 'REPORTED_DONE DONE' then asks and same_expert and old.expert_member_id is distinct from sec.m() and new.hours_worked = old.hours_worked
           when 'OPEN WITHDRAWN' then asks and same_expert
           when 'IN_PROGRESS WITHDRAWN' then asks and same_expert
           when 'DECLINED WITHDRAWN' then asks and same_expert
           else false end;
       begin
         if not allowed or new.version <> old.version + 1 or to_jsonb(new) - may_change is distinct from to_jsonb(old) - may_change then
           raise exception 'a request does not move like this' using errcode = '42501';
         end if;
         return new;
       end $$`,
    'create trigger moves before update on expertise.requests for each row execute function expertise.check_request_move()',
    `create trigger no_conflict before insert or update on expertise.requests for each row
       when (new.expert_member_id is not null and new.status = 'OPEN') execute function expertise.refuse_blocked_expert()`,
    `create table expertise.declines (
       tenant_id uuid not null,
       request_id uuid not null,
       expert_id uuid not null,
       member_id uuid not null,
       reason text not null check (reason in ('NO_TIME', 'NOT_MY_FIELD', 'CONFLICT_OF_INTEREST', 'ON_LEAVE', 'OTHER')),
       declined_on date not null,
       primary key (tenant_id, request_id, expert_id),
       foreign key (tenant_id, request_id) references expertise.requests (tenant_id, id),
       foreign key (tenant_id, expert_id) references expertise.experts (tenant_id, id)
     )`,
    ...wallOff({
      table: 'expertise.declines',
      kind: 'regional',
      role: 'rt_expertise',
      commands: ['SELECT', 'INSERT'],
      need: {
        SELECT: `case when ${COORDINATES} then true else member_id = (select sec.m()) end`,
        INSERT: "case when member_id = (select sec.m()) then (select sec.has(array['EXPERT'])) else false end",
      },
    }),
  ],
};
