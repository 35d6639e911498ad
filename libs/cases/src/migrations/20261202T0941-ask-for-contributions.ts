import { type Migration, rewall } from '@regiotafel/tenancy';

const INVOLVED = 'array_position((select cases.my_cases()), case_id) is not null';
const GRANTED = `case when array_position((select cases.my_grants()), case_id) is not null then true
  else array_position((select cases.my_grants('CONTRIBUTE')), case_id) is not null end`;
const HAS_ACCESS = `case when ${INVOLVED} then true else ${GRANTED} end`;

const RUNNING = `from cases.grants g where g.member_id = sec.m() and g.member_tenant_id = sec.t() and g.revoked_at is null
  and (not g.needs_approval or g.approved_at is not null) and g.valid_from <= sec.now() and sec.now() < g.valid_until`;
const NOT_BLOCKED = (column: string) =>
  `not exists (select from cases.case_blocks b where b.case_id = ${column} and b.member_id = sec.m() and b.lifted_at is null)`;
const NOT_CLOSED = (column: string) =>
  `not exists (select from cases.case_restrictions r where r.case_id = ${column} and r.lifted_at is null and array_position(r.keepers, sec.m()) is null)`;
const READS = "'CONTRIBUTE' <> all (g.field_sets)";

const reader = (name: string, query: string): string =>
  `create or replace function cases.${name} returns uuid[] language sql stable security definer parallel restricted set search_path = pg_catalog
     as $$ select coalesce(array_agg(distinct g.object_id), array[]::uuid[]) ${query} $$`;

const PURPOSES = [
  ['PGA', 'WET_PGA', 94, 'persoonsgerichte aanpak', 'person-centred approach'],
  ['WGS', 'WGS', 95, 'zorg en veiligheid', 'care and safety'],
  ['AVG', 'AVG', 96, 'situatie zonder personen', 'situation without persons'],
]
  .map(
    ([suffix, regime, position, nl, en]) =>
      `select 'CONTRIBUTION_${suffix}', ${position}, 'Een vraag beantwoorden zonder mee te lezen (${nl})', 'Answering a question without reading along (${en})', '${regime}',
         p.legal_basis, array['CONTRIBUTE'], 14, 42, p.source, array['CONTRIBUTE'] from reference.purposes p where p.code = 'EXPERT_ADVICE_${suffix}'`,
  )
  .join(' union all ');

/**
 * Access to say something and to read nothing: who holds it sees the question that was put, and what they said themselves. The
 * reader of all other walls leaves it out, so no table of a case opens by it; the key of the case seals what is said.
 */
export const askForContributions: Migration = {
  name: '20261202T0941-ask-for-contributions',
  statements: [
    'alter table reference.purposes drop constraint purposes_serves_check',
    `alter table reference.purposes add constraint purposes_serves_check check (serves <@ array['OFFER', 'SIGNAL', 'CASE', 'HANDOVER', 'CONTRIBUTE'])`,
    `insert into reference.purposes (code, position, name_nl, name_en, regime, legal_basis, field_set, days, max_days, source, serves) ${PURPOSES}`,
    'alter table cases.grants drop constraint grants_field_sets_check',
    `alter table cases.grants add column question bytea, add column subject_id uuid,
       add constraint grants_field_sets_check check (cardinality(field_sets) > 0
         and field_sets <@ array['NARRATIVE', 'INTERPRETATION', 'IDENTITY', 'PLAN', 'CONTRIBUTIONS', 'INVOLVED_PARTIES', 'CONTRIBUTE']),
       add constraint only_to_contribute check (case when 'CONTRIBUTE' = any (field_sets)
         then cardinality(field_sets) = 1 and object_kind = 'CASE' and question is not null else question is null end)`,
    'grant create on schema cases to rt_grants',
    'set local role rt_grants',
    reader('my_known_grants()', `${RUNNING} and ${READS} and ${NOT_BLOCKED('g.object_id')}`),
    reader('my_grants()', `${RUNNING} and ${READS} and ${NOT_BLOCKED('g.object_id')} and ${NOT_CLOSED('g.object_id')}`),
    'set local role rt_owner',
    'revoke create on schema cases from rt_grants',
    ...rewall(
      {
        table: 'cases.object_keys',
        kind: 'municipal',
        role: 'rt_cases',
        commands: ['SELECT', 'INSERT'],
        granted: `case when array_position((select cases.my_grants()), object_id) is not null then true
          else array_position((select cases.my_grants('CONTRIBUTE')), object_id) is not null end`,
        need: {
          SELECT: `case when (select sec.has(array['SYSTEM'])) then true
            when object_kind = 'SIGNAL' then case when (select sec.has(array['LIAISON'])) then true
              else array_position((select cases.my_grants()), object_id) is not null end
            when array_position((select cases.my_cases()), object_id) is not null then true
            when array_position((select cases.my_grants()), object_id) is not null then true
            else array_position((select cases.my_grants('CONTRIBUTE')), object_id) is not null end`,
          INSERT: "(select sec.has(array['REPORTER', 'LIAISON', 'SYSTEM']))",
        },
        handedOnBy: 'object_id',
      },
      ['need_select', 'wall_select', 'need_insert', 'wall_insert'],
    ),
    ...rewall(
      {
        table: 'cases.contributions',
        kind: 'municipal',
        role: 'rt_cases',
        commands: ['SELECT', 'INSERT'],
        granted: HAS_ACCESS,
        need: {
          SELECT: `case when ${INVOLVED} then true
            when array_position((select cases.my_grants('CONTRIBUTIONS')), case_id) is not null then true
            when contributor_id = (select sec.m()) then ${GRANTED} else false end`,
          INSERT: `case when contributor_id = (select sec.m()) then ${HAS_ACCESS} else false end`,
        },
      },
      ['need_select', 'wall_select', 'need_insert', 'wall_insert'],
    ),
    `create or replace function cases.check_new_contribution() returns trigger language plpgsql set search_path = pg_catalog as $$
       begin
         if not exists (select from cases.case_files c where c.tenant_id = new.case_tenant_id and c.id = new.case_id)
           and not exists (select from cases.grants g where g.tenant_id = new.case_tenant_id and g.object_id = new.case_id
             and g.member_id = new.contributor_id and 'CONTRIBUTE' = any (g.field_sets)) then
           raise exception 'a contribution is about a case' using errcode = '23514';
         end if;
         return null;
       end $$`,
  ],
};
