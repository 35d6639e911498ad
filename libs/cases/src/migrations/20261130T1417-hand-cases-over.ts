import { handsOn, type Migration, wallOff } from '@regiotafel/tenancy';

const reads = (name: string, column: string) => `array_position((select cases.${name}), ${column}) is not null`;

/** Tables made before rows could be handed on, with the column that holds the id of the case. */
const MOVES: readonly (readonly [string, string])[] = [
  ['cases.case_narratives', 'id'],
  ['cases.case_identities', 'id'],
  ['cases.case_plans', 'id'],
  ['cases.grants', 'object_id'],
  ['cases.object_keys', 'object_id'],
  ['cases.external_references', 'object_id'],
];
const PARTS = ['case_narratives', 'case_identities', 'case_plans'];

const PURPOSES = [
  ['PGA', 'WET_PGA', 91, 'persoonsgerichte aanpak', 'person-centred approach'],
  ['WGS', 'WGS', 92, 'zorg en veiligheid', 'care and safety'],
  ['AVG', 'AVG', 93, 'situatie zonder personen', 'situation without persons'],
]
  .map(
    ([suffix, regime, position, nl, en]) =>
      `select 'HANDOVER_${suffix}', ${position}, 'Overdracht aan een andere gemeente (${nl})', 'Handover to another municipality (${en})', '${regime}',
         p.legal_basis, array['NARRATIVE', 'PLAN'], 14, 28, p.source, array['HANDOVER'] from reference.purposes p where p.code = 'EXPERT_ADVICE_${suffix}'`,
  )
  .join(' union all ');

const MAY_ANSWER = `h.status = 'OFFERED' and h.to_tenant_id = sec.t() and h.to_member_id = sec.m() and h.expires_at > moment
  and array_position(cases.my_grants(), h.case_id) is not null`;

/**
 * A case goes to another municipality of the region when its lead municipality offers it and the named liaison of the other
 * accepts: one function of a role that nobody signs in as moves every row of the case, in one transaction. The service
 * supplies the keys wrapped anew, because the keys of tenants are not in the database.
 */
export const handCasesOver: Migration = {
  name: '20261130T1417-hand-cases-over',
  statements: [
    'alter table reference.purposes drop constraint purposes_serves_check',
    `alter table reference.purposes add constraint purposes_serves_check check (serves <@ array['OFFER', 'SIGNAL', 'CASE', 'HANDOVER'])`,
    `insert into reference.purposes (code, position, name_nl, name_en, regime, legal_basis, field_set, days, max_days, source, serves) ${PURPOSES}`,
    'alter table cases.grants drop constraint grants_revoked_because_check',
    `alter table cases.grants add constraint grants_revoked_because_check
       check (revoked_because in ('NO_LONGER_NEEDED', 'MISTAKE', 'OUTCOME', 'LEFT', 'CLOSED', 'HANDED_OVER'))`,
    'alter table cases.case_files drop constraint case_files_tenant_id_signal_id_fkey, add column signal_tenant_id uuid',
    'alter table cases.grants alter constraint grants_tenant_id_offer_id_fkey deferrable initially immediate',
    ...PARTS.map(
      (part) => `alter table cases.${part} alter constraint ${part}_tenant_id_id_fkey deferrable initially immediate`,
    ),
    `create table cases.handovers (
       tenant_id uuid not null,
       id uuid not null,
       case_id uuid not null,
       from_tenant_id uuid not null,
       to_tenant_id uuid not null check (to_tenant_id <> from_tenant_id),
       to_member_id uuid not null,
       reason bytea not null,
       key_version integer not null default 1,
       grant_id uuid not null,
       kept_grants uuid[] not null default '{}',
       status text not null check (status in ('OFFERED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
       offered_by uuid not null,
       offered_at timestamptz not null,
       expires_at timestamptz not null check (expires_at > offered_at),
       answered_by uuid,
       answered_at timestamptz,
       answer bytea,
       primary key (tenant_id, id),
       check ((status = 'OFFERED') = (answered_at is null))
     )`,
    `create unique index handovers_one on cases.handovers (tenant_id, case_id) where status = 'OFFERED'`,
    'create index handovers_id on cases.handovers (id)',
    'create index handovers_case on cases.handovers (case_id)',
    `create index handovers_to on cases.handovers (to_tenant_id, to_member_id) where status = 'OFFERED'`,
    ...wallOff({
      table: 'cases.handovers',
      kind: 'municipal',
      role: 'rt_cases',
      commands: ['SELECT', 'INSERT', 'UPDATE'],
      granted: 'case when to_tenant_id = (select sec.t()) then true else from_tenant_id = (select sec.t()) end',
      need: {
        SELECT: `case when to_member_id = (select sec.m()) then true when offered_by = (select sec.m()) then true else ${reads('my_cases()', 'case_id')} end`,
        INSERT: reads("my_cases('CASE_MANAGER')", 'case_id'),
        UPDATE: reads("my_cases('CASE_MANAGER')", 'case_id'),
      },
      handedOnBy: 'case_id',
    }),
    `create function cases.check_handover() returns trigger language plpgsql set search_path = pg_catalog as $$
       declare may_change text[] := array['status', 'answered_by', 'answered_at'];
       begin
         if current_user <> 'rt_handover' and (to_jsonb(new) - may_change is distinct from to_jsonb(old) - may_change
           or old.status <> 'OFFERED' or new.status <> 'WITHDRAWN') then
           raise exception 'an offered handover is only withdrawn' using errcode = '42501';
         end if;
         return new;
       end $$`,
    'create trigger only_withdrawn before update on cases.handovers for each row execute function cases.check_handover()',
    ...MOVES.flatMap(([table, column]) => [
      ...handsOn(table),
      `update sec.walls set wall = wall || '{"handedOnBy": "${column}"}' where table_name = '${table}'`,
    ]),
    `create or replace function cases.check_ended_grant() returns trigger language plpgsql set search_path = pg_catalog as $$
       declare may_change text[] := array['revoked_by', 'revoked_at', 'revoked_because', 'approved_by', 'approved_at', 'needs_approval'];
       begin
         if current_user = 'rt_handover' then return new; end if;
         if to_jsonb(new) - may_change is distinct from to_jsonb(old) - may_change
           or (old.revoked_at is not null and to_jsonb(new) - 'needs_approval' is distinct from to_jsonb(old) - 'needs_approval') or (old.approved_at is not null and new.approved_at is distinct from old.approved_at) then
           raise exception 'a grant is approved or revoked, never changed' using errcode = '23514';
         end if;
         return new;
       end $$`,
    'grant usage on schema cases, sec to rt_handover',
    'grant select on sec.walls to rt_handover',
    'grant insert on cases.involvements to rt_handover',
    'create policy handover_adds on cases.involvements for insert to rt_handover with check (true)',
    'grant select, update (case_tenant_id) on cases.contributions to rt_handover',
    'create policy handover_sees on cases.contributions for select to rt_handover using (true)',
    'create policy handover_tells on cases.contributions for update to rt_handover using (true) with check (true)',
    'set local role rt_door',
    'grant execute on function sec.t(), sec.m(), sec.now() to rt_handover',
    'set local role rt_owner',
    'grant create on schema cases to rt_grants',
    'set local role rt_grants',
    'grant execute on function cases.my_grants() to rt_handover',
    'set local role rt_owner',
    'revoke create on schema cases from rt_grants',
    'grant create on schema cases to rt_handover, rt_lookup',
    'set local role rt_handover',
    `create function cases.hand_over(handover uuid, versions int[], wrapped bytea[], involvement uuid) returns void
       language plpgsql volatile security definer set search_path = pg_catalog as $$
       declare h cases.handovers; part record; moment timestamptz := sec.now(); moved int;
       begin
         select * into h from cases.handovers where id = handover for update;
         if not found or (${MAY_ANSWER}) is not true
           or not exists (select from cases.case_files c where c.tenant_id = h.from_tenant_id and c.id = h.case_id) then
           raise exception 'handover refused' using errcode = '42501';
         end if;
         set constraints all deferred;
         update cases.handovers set status = 'ACCEPTED', answered_by = sec.m(), answered_at = moment where id = h.id;
         update cases.involvements set until = greatest(moment, since + interval '1 millisecond') where case_id = h.case_id and (until is null or until > moment);
         update cases.grants set revoked_at = moment, revoked_by = sec.m(), revoked_because = 'HANDED_OVER'
           where object_kind = 'CASE' and object_id = h.case_id and revoked_at is null and valid_until > moment and array_position(h.kept_grants, id) is null;
         for i in 1 .. coalesce(cardinality(versions), 0) loop
           update cases.object_keys k set wrapped = hand_over.wrapped[i] where k.object_id = h.case_id and k.version = versions[i];
         end loop;
         if (select count(*) from cases.object_keys k where k.object_id = h.case_id) <> cardinality(versions) then
           raise exception 'handover refused' using errcode = '42501';
         end if;
         for part in select w.table_name, w.wall->>'handedOnBy' as by_column from sec.walls w where w.wall ? 'handedOnBy' loop
           execute format('update %s set tenant_id = $1 where %I = $2 and tenant_id = $3', part.table_name, part.by_column)
             using h.to_tenant_id, h.case_id, h.from_tenant_id;
         end loop;
         update cases.contributions set case_tenant_id = h.to_tenant_id where case_id = h.case_id;
         update cases.case_files set case_manager_id = sec.m(), version = version + 1, signal_tenant_id = coalesce(signal_tenant_id, h.from_tenant_id)
           where tenant_id = h.to_tenant_id and id = h.case_id;
         get diagnostics moved = row_count;
         if moved <> 1 then raise exception 'handover refused' using errcode = '42501'; end if;
         insert into cases.involvements (tenant_id, id, case_id, member_id, part, since, added_by)
           values (h.to_tenant_id, involvement, h.case_id, sec.m(), 'CASE_MANAGER', moment, h.offered_by);
         set constraints all immediate;
       end $$`,
    `create function cases.decline_handover(handover uuid, answer bytea) returns void
       language plpgsql volatile security definer set search_path = pg_catalog as $$
       declare h cases.handovers; moment timestamptz := sec.now();
       begin
         select * into h from cases.handovers where id = handover for update;
         if not found or (${MAY_ANSWER}) is not true then raise exception 'handover refused' using errcode = '42501'; end if;
         update cases.handovers set status = 'DECLINED', answered_by = sec.m(), answered_at = moment, answer = decline_handover.answer where id = h.id;
         update cases.grants set revoked_at = moment, revoked_by = sec.m(), revoked_because = 'NO_LONGER_NEEDED' where id = h.grant_id and revoked_at is null;
       end $$`,
    'revoke all on function cases.hand_over(uuid, int[], bytea[], uuid), cases.decline_handover(uuid, bytea) from public',
    'grant execute on function cases.hand_over(uuid, int[], bytea[], uuid), cases.decline_handover(uuid, bytea) to rt_cases',
    'set local role rt_lookup',
    `create function cases.other_liaisons() returns table (tenant_id uuid, member_id uuid)
       language sql stable security definer set search_path = pg_catalog
       as $$ select m.tenant_id, m.id from directory.members m
             where m.region_id = sec.r() and m.tenant_id <> sec.t() and m.active and 'LIAISON' = any (m.roles) and sec.now() <@ m.valid order by m.tenant_id, m.id $$`,
    'revoke all on function cases.other_liaisons() from public',
    'grant execute on function cases.other_liaisons() to rt_cases',
    'set local role rt_owner',
    'revoke create on schema cases from rt_handover, rt_lookup',
  ],
};
