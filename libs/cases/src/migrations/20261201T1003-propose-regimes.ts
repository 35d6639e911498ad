import { type Migration, wallOff } from '@regiotafel/tenancy';

const reads = (name: string) => `array_position((select cases.${name}), case_id) is not null`;
const INVOLVED = reads('my_cases()');
const READS_STORY = reads("my_grants('NARRATIVE')");
const KNOWS = `case when ${INVOLVED} then true else ${READS_STORY} end`;

/**
 * A case goes under another law by a decision of its case manager, after a lawfulness adviser agreed. The word of the adviser
 * stands in the adviser's own tenant; the database lets the law of a case change in no other way.
 */
export const proposeRegimes: Migration = {
  name: '20261201T1003-propose-regimes',
  statements: [
    'alter table cases.grants drop constraint grants_revoked_because_check',
    `alter table cases.grants add constraint grants_revoked_because_check check (revoked_because in
       ('NO_LONGER_NEEDED', 'MISTAKE', 'OUTCOME', 'LEFT', 'CLOSED', 'HANDED_OVER', 'REFUSED', 'REGIME_CHANGED'))`,
    `create table cases.regime_proposals (
       tenant_id uuid not null,
       id uuid not null,
       case_id uuid not null,
       from_regime text not null,
       to_regime text not null check (to_regime <> from_regime),
       reason bytea not null,
       key_version integer not null default 1,
       status text not null check (status in ('ASKED', 'CHANGED', 'KEPT', 'WITHDRAWN')),
       asked_by uuid not null,
       asked_at timestamptz not null,
       decided_by uuid,
       decided_at timestamptz,
       primary key (tenant_id, id),
       foreign key (tenant_id, case_id) references cases.case_files (tenant_id, id) deferrable,
       check ((status = 'ASKED') = (decided_by is null)),
       check ((decided_by is null) = (decided_at is null))
     )`,
    `create unique index regime_proposals_one on cases.regime_proposals (tenant_id, case_id) where status = 'ASKED'`,
    'create index regime_proposals_case on cases.regime_proposals (case_id, asked_at, id)',
    ...wallOff({
      table: 'cases.regime_proposals',
      kind: 'municipal',
      role: 'rt_cases',
      commands: ['SELECT', 'INSERT', 'UPDATE'],
      granted: READS_STORY,
      need: {
        SELECT: KNOWS,
        INSERT: `case when status <> 'ASKED' then false when asked_by = (select sec.m()) then ${reads('my_led_cases()')} else false end`,
        UPDATE: reads('my_led_cases()'),
      },
      handedOnBy: 'case_id',
    }),
    `create table cases.regime_reviews (
       tenant_id uuid not null,
       id uuid not null,
       case_tenant_id uuid not null,
       case_id uuid not null,
       proposal_id uuid not null,
       agrees boolean not null,
       note bytea not null,
       key_version integer not null default 1,
       reviewed_by uuid not null,
       reviewed_at timestamptz not null,
       primary key (tenant_id, id),
       unique (tenant_id, proposal_id)
     )`,
    'create index regime_reviews_proposal on cases.regime_reviews (proposal_id)',
    ...wallOff({
      table: 'cases.regime_reviews',
      kind: 'municipal',
      role: 'rt_cases',
      commands: ['SELECT', 'INSERT'],
      granted: KNOWS,
      need: {
        SELECT: KNOWS,
        INSERT: `case when reviewed_by is distinct from (select sec.m()) then false
          when (select sec.has(array['LAWFULNESS_ADVISER'])) then ${KNOWS} else false end`,
      },
    }),
    `create function cases.check_regime_review() returns trigger language plpgsql set search_path = pg_catalog as $$
       begin
         if not exists (select from cases.regime_proposals p where p.tenant_id = new.case_tenant_id and p.id = new.proposal_id
           and p.case_id = new.case_id and p.status = 'ASKED' and p.asked_by <> new.reviewed_by) then
           raise exception 'a review is about what somebody else proposes' using errcode = '23514';
         end if;
         return null;
       end $$`,
    'create trigger by_somebody_else after insert on cases.regime_reviews for each row execute function cases.check_regime_review()',
    `create function cases.check_regime_proposal() returns trigger language plpgsql set search_path = pg_catalog as $$
       declare may_change text[] := array['status', 'decided_by', 'decided_at'];
       begin
         if current_user = 'rt_handover' then return new; end if;
         if to_jsonb(new) - may_change is distinct from to_jsonb(old) - may_change or old.status <> 'ASKED' then
           raise exception 'a proposal is decided once, never changed' using errcode = '42501';
         end if;
         if new.status <> 'ASKED' and (new.decided_by is distinct from sec.m() or new.decided_at is distinct from sec.now()
           or (new.status <> 'WITHDRAWN' and array_position(cases.my_cases('CASE_MANAGER'), new.case_id) is null)) then
           raise exception 'the case manager decides, now and in person' using errcode = '42501';
         end if;
         if new.status = 'CHANGED' and not exists (select from cases.regime_reviews r where r.proposal_id = new.id and r.agrees) then
           raise exception 'a case goes under another law after a review that agrees' using errcode = '23514';
         end if;
         return new;
       end $$`,
    'create trigger decided_once before update on cases.regime_proposals for each row execute function cases.check_regime_proposal()',
    `create or replace function cases.check_case_change() returns trigger language plpgsql set search_path = pg_catalog as $$
       declare kept text[] := array['tenant_id', 'id', 'region_id', 'number', 'weighing_id', 'signal_id', 'subject_id', 'theme', 'opened_at'];
               name text;
       begin
         if current_user = 'rt_handover' then return new; end if;
         foreach name in array kept loop
           if to_jsonb(new)->name is distinct from to_jsonb(old)->name then
             raise exception 'this part of a case does not change' using errcode = '42501';
           end if;
         end loop;
         if new.regime <> old.regime and not exists (select from cases.regime_proposals p where p.tenant_id = new.tenant_id
           and p.case_id = new.id and p.status = 'CHANGED' and p.from_regime = old.regime and p.to_regime = new.regime
           and p.decided_by = sec.m() and p.decided_at = sec.now()) then
           raise exception 'a case goes under another law by a decision' using errcode = '42501';
         end if;
         return new;
       end $$`,
  ],
};
