import { type Migration, wallOff } from '@regiotafel/tenancy';

const COORDINATES = "(select sec.has(array['COORDINATOR']))";
const LIAISES = "(select sec.has(array['LIAISON']))";
const BLOCKED = 'array[municipality_id, pool_card_id, request_id] && (select expertise.my_conflicts())';
const OWN_LINES = `case when municipality_id = (select sec.t()) then ${LIAISES} when lender_municipality_id = (select sec.t()) then ${LIAISES} else false end`;
const AT_WORK = "case when member_id = (select sec.m()) then (select sec.has(array['EXPERT'])) else false end";
const RELEASES = `case when ${COORDINATES} then true when municipality_id = (select sec.t()) then ${LIAISES} else false end`;

/**
 * Hours lent and borrowed, append-only: reserved when an expert accepts, then either worked or released. A municipality reads the lines in
 * which it borrows or lends, an expert the own lines. Hours booked (requests in progress, worked
 * this month) and worked (in half a year) come from a function that answers coordinators and the expert, whatever a conflict hides from them.
 */
export const createLedger: Migration = {
  name: '20261124T1204-create-ledger',
  statements: [
    `create table expertise.ledger_entries (
       tenant_id uuid not null,
       id uuid not null,
       request_id uuid not null,
       expert_id uuid not null,
       member_id uuid not null,
       municipality_id uuid not null,
       pool_card_id uuid,
       lender_organisation_id uuid,
       lender_municipality_id uuid,
       kind text not null check (kind in ('RESERVED', 'WORKED', 'RELEASED')),
       hours numeric(6, 2) not null check (hours > 0),
       day date not null,
       primary key (tenant_id, id),
       unique (tenant_id, request_id, kind),
       foreign key (tenant_id, request_id) references expertise.requests (tenant_id, id),
       foreign key (tenant_id, expert_id) references expertise.experts (tenant_id, id)
     )`,
    'create index ledger_entries_day on expertise.ledger_entries (tenant_id, day desc, id desc)',
    'create index ledger_entries_municipality on expertise.ledger_entries (tenant_id, municipality_id, day desc, id desc)',
    'create index ledger_entries_lender on expertise.ledger_entries (tenant_id, lender_municipality_id, day desc, id desc)',
    'create index ledger_entries_member on expertise.ledger_entries (tenant_id, member_id, day desc, id desc)',
    'grant select on expertise.ledger_entries to rt_grants',
    'create policy region_ledger on expertise.ledger_entries for select to rt_grants using (tenant_id = (select sec.r()))',
    'set local role rt_grants',
    `create function expertise.expert_hours(today date) returns table (expert_id uuid, booked double precision, worked double precision)
       language sql stable security definer parallel restricted set search_path = pg_catalog as $$
       select h.expert_id, coalesce(sum(h.hours) filter (where h.day is null or h.day >= date_trunc('month', today)::date), 0)::float8,
         coalesce(sum(h.hours) filter (where h.day is not null), 0)::float8
       from (
         select q.expert_id, q.hours, null::date as day from expertise.requests q where q.tenant_id = (select sec.r()) and q.status = 'IN_PROGRESS'
           and case when (select sec.has(array['COORDINATOR'])) then true else q.expert_member_id = (select sec.m()) end
         union all
         select e.expert_id, e.hours, e.day from expertise.ledger_entries e where e.tenant_id = (select sec.r()) and e.kind = 'WORKED'
           and e.day > (today - interval '6 months')::date
           and case when (select sec.has(array['COORDINATOR'])) then true else e.member_id = (select sec.m()) end
       ) h group by h.expert_id $$`,
    'revoke all on function expertise.expert_hours(date) from public',
    'grant execute on function expertise.expert_hours(date) to rt_expertise',
    'set local role rt_owner',
    'revoke create on schema expertise from rt_grants',
    ...wallOff({
      table: 'expertise.ledger_entries',
      kind: 'regional',
      role: 'rt_expertise',
      commands: ['SELECT', 'INSERT'],
      need: {
        SELECT: `case when ${BLOCKED} then false when ${COORDINATES} then true when ${OWN_LINES} then true else ${AT_WORK} end`,
        INSERT: `case when kind = 'RELEASED' then ${RELEASES} else ${AT_WORK} end`,
      },
    }),
  ],
};
