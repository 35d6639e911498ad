import { type Migration, rewall } from '@regiotafel/tenancy';

const HOLDS = `case when object_kind = 'SIGNAL' then (select sec.has(array['LIAISON']))
  else array_position((select cases.my_cases()), object_id) is not null end`;
const LEADS = `case when object_kind = 'CASE' then array_position((select cases.my_cases('CASE_MANAGER')), object_id) is not null else false end`;

/** What stands with who said it and names the municipality of the case. */
const TOLD = ['contribution_consents', 'plan_reviews', 'regime_reviews'];

/**
 * After a handover all that names the municipality of a case names the one that has it now, and a number in another system is
 * found there: its hash is keyed per municipality, so whoever received the case replaces that, and nothing else of the row.
 */
export const tellTheNewMunicipality: Migration = {
  name: '20261206T0110-tell-the-new-municipality',
  statements: [
    'alter table cases.case_files no force row level security',
    ...TOLD.flatMap((table) => [
      `grant select, update (case_tenant_id) on cases.${table} to rt_handover`,
      `create policy handover_sees on cases.${table} for select to rt_handover using (true)`,
      `create policy handover_tells on cases.${table} for update to rt_handover using (true) with check (true)`,
      `alter table cases.${table} no force row level security`,
      `update cases.${table} t set case_tenant_id = c.tenant_id from cases.case_files c where c.id = t.case_id and c.tenant_id <> t.case_tenant_id`,
      `alter table cases.${table} force row level security`,
    ]),
    'alter table cases.case_files force row level security',
    'create index contribution_consents_case on cases.contribution_consents (case_id)',
    'create index plan_reviews_case on cases.plan_reviews (case_id)',
    'create index regime_reviews_case on cases.regime_reviews (case_id)',
    `create function cases.tell_new_municipality() returns trigger language plpgsql set search_path = pg_catalog as $$
       begin
         ${TOLD.map((table) => `update cases.${table} set case_tenant_id = new.tenant_id where case_id = new.id;`).join('\n         ')}
         return null;
       end $$`,
    `create trigger tells_where_it_went after update of tenant_id on cases.case_files for each row when (old.tenant_id <> new.tenant_id)
       execute function cases.tell_new_municipality()`,
    ...rewall(
      {
        table: 'cases.external_references',
        kind: 'municipal',
        role: 'rt_cases',
        commands: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'],
        need: {
          SELECT: HOLDS,
          INSERT: `case when added_by = (select sec.m()) then ${HOLDS} else false end`,
          UPDATE: LEADS,
          DELETE: HOLDS,
        },
        handedOnBy: 'object_id',
      },
      ['need_select', 'wall_select', 'need_insert', 'wall_insert', 'need_delete', 'wall_delete'],
    ),
    `create function cases.check_changed_reference() returns trigger language plpgsql set search_path = pg_catalog as $$
       begin
         if current_user <> 'rt_handover' and to_jsonb(new) - 'blind' is distinct from to_jsonb(old) - 'blind' then
           raise exception 'of a number only its hash is made anew' using errcode = '42501';
         end if;
         return new;
       end $$`,
    'create trigger only_hashed_anew before update on cases.external_references for each row execute function cases.check_changed_reference()',
  ],
};
