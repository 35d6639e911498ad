import { type Migration, rewall } from '@regiotafel/tenancy';

const INVOLVED = 'array_position((select cases.my_cases()), case_id) is not null';
const GRANTED = `case when array_position((select cases.my_grants()), case_id) is not null then true
  else array_position((select cases.my_grants('CONTRIBUTE')), case_id) is not null end`;
const HAS_ACCESS = `case when ${INVOLVED} then true else ${GRANTED} end`;
const KEPT_AWAY = 'array_position((select cases.kept_from_me()), case_id) is not null';
const OVER = 'kept_until <= (select sec.now())';
const told = (id: string) => `array_position((select cases.told_to_me()), ${id}) is not null`;
const KNOWN = `case when ${INVOLVED} then true else ${told('contribution_id')} end`;

/**
 * What was contributed under the law of police, justice, medicine or youth care, or under professional secrecy, is there for
 * whoever reads by access only when they had it when it was said, or when its contributor agrees that somebody who got access
 * later reads it; the last word counts. Its consents, additions and withdrawal follow it.
 */
export const askForLaterAccess: Migration = {
  name: '20261214T0201-ask-for-later-access',
  statements: [
    'grant select (source_regime, professional_secrecy, given_at) on cases.contributions to rt_grants',
    'grant select (tenant_id, id, contribution_id, uses, until, decided_at) on cases.contribution_consents to rt_grants',
    'create policy consent_is_asked on cases.contribution_consents for select to rt_grants using (true)',
    'grant create on schema cases to rt_grants',
    'set local role rt_grants',
    `create function cases.was_told(about uuid, at timestamptz) returns boolean language sql stable security definer parallel restricted set search_path = pg_catalog
       as $$ select exists (select from cases.grants g where g.object_id = about and g.member_id = sec.m() and g.member_tenant_id = sec.t()
         and 'CONTRIBUTIONS' = any (g.field_sets) and g.valid_from <= at and at < least(g.valid_until, g.revoked_at)
         and (not g.needs_approval or g.approved_at <= at)) $$`,
    `create function cases.told_to_me() returns uuid[] language sql stable security definer parallel restricted set search_path = pg_catalog
       as $$ select coalesce(array_agg(k.id), array[]::uuid[]) from unnest(cases.my_grants('CONTRIBUTIONS')) o (id) join cases.contributions k on k.case_id = o.id
         where k.adds_to is null and case when k.source_regime = 'AVG' and not k.professional_secrecy then true
           when cases.was_told(k.case_id, k.given_at) then true
           else (select 'DISCLOSURE' = any (c.uses) and (c.until is null or sec.now() < c.until) from cases.contribution_consents c
             where c.tenant_id = k.tenant_id and c.contribution_id = k.id order by c.decided_at desc, c.id desc limit 1) end $$`,
    'revoke all on function cases.was_told(uuid, timestamptz), cases.told_to_me() from public',
    'grant execute on function cases.was_told(uuid, timestamptz), cases.told_to_me() to rt_cases',
    'set local role rt_owner',
    'revoke create on schema cases from rt_grants',
    ...rewall(
      {
        table: 'cases.contributions',
        kind: 'municipal',
        role: 'rt_cases',
        commands: ['SELECT', 'INSERT'],
        granted: HAS_ACCESS,
        need: {
          SELECT: `case when ${OVER} then false when ${INVOLVED} then true when ${told('coalesce(adds_to, id)')} then true
            when contributor_id = (select sec.m()) then ${GRANTED} else false end`,
          INSERT: `case when contributor_id = (select sec.m()) then ${HAS_ACCESS} else false end`,
        },
        shut: KEPT_AWAY,
      },
      ['shut', 'need_select', 'wall_select', 'need_insert', 'wall_insert'],
    ),
    ...rewall(
      {
        table: 'cases.contribution_withdrawals',
        kind: 'municipal',
        role: 'rt_cases',
        commands: ['SELECT', 'INSERT'],
        granted: `case when ${INVOLVED} then true else ${told('id')} end`,
        need: {
          SELECT: `case when contributor_id = (select sec.m()) then true when ${INVOLVED} then true else ${told('id')} end`,
          INSERT: 'contributor_id = (select sec.m())',
        },
        shut: KEPT_AWAY,
      },
      ['shut', 'need_select', 'wall_select', 'need_insert', 'wall_insert'],
    ),
    ...rewall(
      {
        table: 'cases.contribution_consents',
        kind: 'municipal',
        role: 'rt_cases',
        commands: ['SELECT', 'INSERT'],
        granted: KNOWN,
        need: {
          SELECT: `case when contributor_id = (select sec.m()) then true else ${KNOWN} end`,
          INSERT: 'contributor_id = (select sec.m())',
        },
        shut: KEPT_AWAY,
      },
      ['shut', 'need_select', 'wall_select', 'need_insert', 'wall_insert'],
    ),
  ],
};
