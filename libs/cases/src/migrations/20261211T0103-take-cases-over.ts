import { type Migration, wallOff } from '@regiotafel/tenancy';

const INVOLVED = 'array_position((select cases.my_cases()), case_id) is not null';
const RUNS = 'i.since <= sec.now() and (i.until is null or sec.now() < i.until)';

/**
 * A case does not hang on its manager. Who sits at the desk of its municipality takes it over, with a reason, when the manager
 * is away for a while or has no seat any longer; whoever else works on the case, the manager first, looks at that once more.
 * The functions say who may: nobody whom a conflict of interest keeps away, and nobody while somebody else manages it.
 */
export const takeCasesOver: Migration = {
  name: '20261211T0103-take-cases-over',
  statements: [
    `create table cases.case_takeovers (
       tenant_id uuid not null,
       id uuid not null,
       case_id uuid not null,
       from_member_id uuid not null,
       ground text not null check (ground in ('ABSENT', 'NO_SEAT')),
       until timestamptz check ((ground = 'ABSENT') = (until is not null)),
       reason bytea,
       taken_by uuid not null check (taken_by <> from_member_id),
       taken_at timestamptz not null,
       agrees boolean,
       note bytea,
       looked_by uuid check (looked_by <> taken_by),
       looked_at timestamptz,
       key_version integer not null default 1,
       primary key (tenant_id, id),
       foreign key (tenant_id, case_id) references cases.case_files (tenant_id, id) deferrable,
       check ((looked_by is null) = (looked_at is null) and (looked_at is null) = (agrees is null)),
       check (agrees or note is not null)
     )`,
    'create index case_takeovers_case on cases.case_takeovers (case_id)',
    ...wallOff({
      table: 'cases.case_takeovers',
      kind: 'municipal',
      role: 'rt_cases',
      commands: ['SELECT', 'UPDATE'],
      need: { SELECT: INVOLVED, UPDATE: INVOLVED },
      handedOnBy: 'case_id',
    }),
    `create function cases.check_takeover() returns trigger language plpgsql set search_path = pg_catalog as $$
       declare may_change text[] := case when old.reason is null then array['reason'] else array['agrees', 'note', 'looked_by', 'looked_at'] end;
       begin
         if current_user <> 'rt_handover' and (old.looked_at is not null or to_jsonb(new) - may_change is distinct from to_jsonb(old) - may_change) then
           raise exception 'a takeover gets its reason and one second look' using errcode = '42501';
         end if;
         return new;
       end $$`,
    'create trigger looked_at_once before update on cases.case_takeovers for each row execute function cases.check_takeover()',
    'grant insert on cases.case_takeovers to rt_handover',
    'create policy handover_takes on cases.case_takeovers for insert to rt_handover with check (true)',
    'grant select on cases.desk_members to rt_handover',
    'create policy handover_asks on cases.desk_members for select to rt_handover using (true)',
    'set local role rt_door',
    'grant execute on function sec.has(text[]) to rt_handover',
    'set local role rt_owner',
    'grant create on schema cases to rt_handover, rt_lookup',
    'set local role rt_lookup',
    `create function cases.has_seat(member uuid) returns boolean language sql stable security definer set search_path = pg_catalog
       as $$ select exists (select from directory.members m where m.id = member and m.tenant_id = sec.t() and m.active and sec.now() <@ m.valid) $$`,
    'revoke all on function cases.has_seat(uuid) from public',
    'grant execute on function cases.has_seat(uuid) to rt_handover',
    'set local role rt_handover',
    `create function cases.my_desk() returns boolean language sql stable security definer set search_path = pg_catalog
       as $$ select coalesce(sec.has(array['LIAISON']), false) and exists (select from cases.desk_members d where d.tenant_id = sec.t() and d.member_id = sec.m() and d.active) $$`,
    'revoke all on function cases.my_desk() from public',
    `create function cases.may_take_over(about uuid) returns table (manager_id uuid, has_seat boolean)
       language sql stable security definer set search_path = pg_catalog as $$
       select c.case_manager_id, cases.has_seat(c.case_manager_id) from cases.case_files c
       where c.id = about and c.tenant_id = sec.t() and c.case_manager_id <> sec.m() and cases.my_desk()
         and (c.status in ('PROPOSED', 'ACTIVE', 'MONITORING', 'AFTERCARE') or (c.status = 'CLOSED' and not cases.has_seat(c.case_manager_id)))
         and not exists (select from cases.kept_from(c.id) k where k.member_id = sec.m())
         and not exists (select from cases.case_restrictions r where r.case_id = c.id and r.lifted_at is null and array_position(r.keepers, sec.m()) is null)
         and not exists (select from cases.involvements i where i.case_id = c.id and i.part = 'CASE_MANAGER' and i.member_id <> c.case_manager_id
           and ${RUNS} and cases.has_seat(i.member_id)) $$`,
    `create function cases.take_over(about uuid, takeover uuid, involvement uuid, last timestamptz) returns void
       language plpgsql volatile security definer set search_path = pg_catalog as $$
       declare m record; moment timestamptz := sec.now();
       begin
         perform from cases.case_files c where c.id = about for update;
         select * into m from cases.may_take_over(about);
         if not found or m.has_seat <> (last is not null) or last <= moment or last > moment + interval '29 days' then
           raise exception 'takeover refused' using errcode = '42501';
         end if;
         if not m.has_seat then
           update cases.involvements i set until = greatest(moment, i.since + interval '1 millisecond')
             where i.case_id = about and i.part = 'CASE_MANAGER' and ${RUNS};
           update cases.case_files set case_manager_id = sec.m(), version = version + 1 where id = about;
         end if;
         insert into cases.involvements (tenant_id, id, case_id, member_id, part, since, until, replaces, added_by)
           values (sec.t(), involvement, about, sec.m(), 'CASE_MANAGER', moment, last, case when m.has_seat then m.manager_id end, sec.m());
         insert into cases.case_takeovers (tenant_id, id, case_id, from_member_id, ground, until, taken_by, taken_at)
           values (sec.t(), takeover, about, m.manager_id, case when m.has_seat then 'ABSENT' else 'NO_SEAT' end, last, sec.m(), moment);
       end $$`,
    `create function cases.unmanaged_cases(most int) returns table (id uuid, theme text)
       language sql stable security definer set search_path = pg_catalog as $$
       select c.id, c.theme from cases.case_files c where cases.my_desk() and c.tenant_id = sec.t()
         and c.status in ('PROPOSED', 'ACTIVE', 'MONITORING', 'AFTERCARE') and not cases.has_seat(c.case_manager_id)
         and exists (select from cases.may_take_over(c.id)) order by c.opened_at, c.id limit most $$`,
    `create function cases.check_takeover_reason() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
       begin
         if exists (select from cases.case_takeovers t where t.id = new.id and t.reason is null) then
           raise exception 'nobody takes a case over without a reason' using errcode = '23514';
         end if;
         return null;
       end $$`,
    'revoke all on function cases.may_take_over(uuid), cases.take_over(uuid, uuid, uuid, timestamptz), cases.unmanaged_cases(int), cases.check_takeover_reason() from public',
    'grant execute on function cases.may_take_over(uuid), cases.take_over(uuid, uuid, uuid, timestamptz), cases.unmanaged_cases(int) to rt_cases',
    'grant execute on function cases.check_takeover_reason() to rt_owner',
    'set local role rt_owner',
    'revoke create on schema cases from rt_handover, rt_lookup',
    `create constraint trigger with_a_reason after insert on cases.case_takeovers deferrable initially deferred
       for each row execute function cases.check_takeover_reason()`,
  ],
};
