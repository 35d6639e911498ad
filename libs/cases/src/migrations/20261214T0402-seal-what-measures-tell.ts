import type { Migration } from '@regiotafel/tenancy';

/**
 * The kind, track and ground of a measure, its part of life, and the criteria of a rung tell of health and offences. They
 * are sealed under the key of the case. Rows from before stand as they were until they are written again.
 */
export const sealWhatMeasuresTell: Migration = {
  name: '20261214T0402-seal-what-measures-tell',
  statements: [
    `alter table cases.plan_measures add column words bytea, add column domain bytea, alter column track drop not null, alter column life_domain drop not null,
       drop constraint plan_measures_check1`,
    `alter table cases.plan_measures
       add constraint limited_by_need check (nature <> 'LIMITING' or necessity is not null),
       add constraint told_in_one_way check (num_nonnulls(words, domain) in (0, 2) and (words is null) = (track is not null)
         and (words is null) = (life_domain is not null) and (words is null or num_nonnulls(kind, basis) = 0))`,
    `create or replace function cases.check_measure() returns trigger language plpgsql set search_path = pg_catalog as $$
       declare fixed text[] := array['nature', 'starts_on', 'due_on', 'sealed', 'necessity'] || case when old.words is null then array[]::text[] else array['words'] end;
               name text;
       begin
         if current_user = 'rt_handover' then return new; end if;
         if new.case_id <> old.case_id or old.ended_at is not null then
           raise exception 'a measure stays with its case, and what ended stays as it was' using errcode = '23514';
         end if;
         if old.status <> 'PLANNED' then
           foreach name in array fixed loop
             if to_jsonb(new)->name is distinct from to_jsonb(old)->name then
               raise exception 'what started stays the measure it is' using errcode = '23514';
             end if;
           end loop;
           if new.status = 'PLANNED' then
             raise exception 'what started is not planned again' using errcode = '23514';
           end if;
         elsif new.status = 'RUNNING' and new.nature = 'LIMITING' and not exists (
           select from cases.case_plans p join cases.plan_adoptions a on a.case_id = p.id and a.plan_version = p.version
             left join cases.plan_reviews r on r.adoption_id = a.id
           where p.id = new.case_id and (a.balance <> 'LIMITING_ONLY' or r.approved)) then
           raise exception 'what limits starts under an adopted plan' using errcode = '23514';
         end if;
         return new;
       end $$`,
    'alter table cases.escalations alter column criteria drop not null',
  ],
};
