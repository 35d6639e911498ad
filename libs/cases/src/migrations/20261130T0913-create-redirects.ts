import { type Migration, wallOff } from '@regiotafel/tenancy';

const DESK = "(select sec.has(array['LIAISON', 'SYSTEM']))";
const DESK_ALONE = "(select sec.has(array['LIAISON']))";
const RECEIVER = 'receiver = (select sec.m())';

/**
 * Who takes a redirected signal over. The receiver is named, sealed with the signal, and confirms with a code of its own that
 * shows nothing of the signal, or by word of mouth to the desk. Without confirmation the signal returns to the desk; without
 * agreement of a second person, feedback or a waiver no signal of this road goes on: the database holds it to that.
 */
export const createRedirects: Migration = {
  name: '20261130T0913-create-redirects',
  statements: [
    `create table cases.signal_redirects (
       tenant_id uuid not null,
       id uuid not null,
       signal_id uuid not null,
       interpretation_version integer not null,
       receiver uuid not null,
       sealed bytea not null,
       confirm_by timestamptz,
       confirmed_at timestamptz,
       confirmed_to uuid,
       returned_at timestamptz,
       primary key (tenant_id, id),
       unique (tenant_id, signal_id, interpretation_version),
       foreign key (tenant_id, signal_id) references cases.signals (tenant_id, id),
       check (confirmed_at is null or (confirm_by is not null and returned_at is null))
     )`,
    'create index signal_redirects_due on cases.signal_redirects (confirm_by) where confirmed_at is null and returned_at is null',
    'create index signal_redirects_receiver on cases.signal_redirects (tenant_id, receiver)',
    ...wallOff({
      table: 'cases.signal_redirects',
      kind: 'municipal',
      role: 'rt_cases',
      commands: ['SELECT', 'INSERT', 'UPDATE'],
      need: {
        SELECT: `case when ${DESK} then true else ${RECEIVER} end`,
        INSERT: DESK_ALONE,
        UPDATE: `case when ${DESK} then true else ${RECEIVER} end`,
      },
    }),
    `create function cases.check_redirect() returns trigger language plpgsql set search_path = pg_catalog as $$
       declare may_change text[] := array['confirm_by', 'confirmed_at', 'confirmed_to', 'returned_at'];
       begin
         if to_jsonb(new) - may_change is distinct from to_jsonb(old) - may_change
           or old.confirmed_at is not null or (old.confirm_by is not null and new.confirm_by is distinct from old.confirm_by)
           or (not ${DESK} and (new.confirm_by is distinct from old.confirm_by or new.returned_at is distinct from old.returned_at)) then
           raise exception 'who takes over is confirmed once and never changed' using errcode = '23514';
         end if;
         return new;
       end $$`,
    'create trigger confirmed_once before update on cases.signal_redirects for each row execute function cases.check_redirect()',
    'alter table cases.theme_rules add column confirm_days integer not null default 5 check (confirm_days between 1 and 60)',
    'grant select (tenant_id, id, confirm_by, confirmed_at, returned_at) on cases.signal_redirects to rt_relay',
    `create policy relay_sweeps on cases.signal_redirects for select to rt_relay using (confirm_by is not null)`,
    'set local role rt_relay',
    `create function sec.due_redirects(max int) returns table (tenant_id uuid, id uuid)
       language sql stable security definer set search_path = pg_catalog
       as $$ select r.tenant_id, r.id from cases.signal_redirects r
             where r.confirm_by <= sec.now() and r.confirmed_at is null and r.returned_at is null order by r.confirm_by limit max $$`,
    'revoke all on function sec.due_redirects(int) from public',
    'set local role rt_owner',
    `create or replace function cases.check_closing() returns trigger language plpgsql set search_path = pg_catalog as $$
       begin
         if not exists (select from cases.feedbacks f where f.tenant_id = new.tenant_id and f.signal_id = new.id)
           and not exists (select from cases.signal_reviews w where w.tenant_id = new.tenant_id and w.signal_id = new.id and w.about = 'WAIVER' and w.agreed) then
           raise exception 'a signal closes only with feedback, or when a second person agrees to none' using errcode = '23514';
         end if;
         return new;
       end $$`,
    `create function cases.check_own_conclusion() returns trigger language plpgsql set search_path = pg_catalog as $$
       begin
         if not exists (select from cases.signal_reviews w where w.tenant_id = new.tenant_id and w.signal_id = new.id and w.about = 'CONCLUSION' and w.agreed
           and w.interpretation_version = (select max(i.version) from cases.signal_interpretations i where i.tenant_id = new.tenant_id and i.id = new.id)) then
           raise exception 'a desk does not conclude alone' using errcode = '23514';
         end if;
         return new;
       end $$`,
    `create trigger never_alone before update on cases.signals for each row
       when (new.status in ('ADVISED', 'REDIRECTED_TO_CARE') and old.status <> new.status) execute function cases.check_own_conclusion()`,
    `create function cases.check_taken_over() returns trigger language plpgsql set search_path = pg_catalog as $$
       begin
         raise exception 'care has not been taken over' using errcode = '23514';
       end $$`,
    `create trigger taken_over before update on cases.signals for each row
       when (old.status = 'REDIRECTED_TO_CARE' and new.status in ('FEEDBACK_GIVEN', 'CLOSED') and new.care_confirmed_at is null) execute function cases.check_taken_over()`,
    `insert into reference.purposes (code, position, name_nl, name_en, regime, legal_basis, field_set, days, max_days, source, serves)
     select 'SECOND_READING_' || p.suffix, 90 + p.nr, 'Tweede lezer bij een signaal', 'Second reader of a signal', w.regime, w.legal_basis,
       array['INTERPRETATION'], 14, 28, w.source, '{}'
     from (values (1, 'PGA'), (2, 'WGS'), (3, 'AVG')) p (nr, suffix)
     join reference.purposes w on w.code = 'JOINT_WEIGHING_' || p.suffix`,
  ],
};
