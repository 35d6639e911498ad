import { type Migration, wallOff } from '@regiotafel/tenancy';

const reads = (name: string) => `array_position((select cases.${name}), case_id) is not null`;
const KNOWN = `case when ${reads('my_cases()')} then true else ${reads("my_grants('CONTRIBUTIONS')")} end`;
const USES = "uses <@ array['DISCLOSURE', 'EXPORT', 'MINUTES']";

/**
 * For what a contribution may be told on is its contributor's to say: each word is a row in the own tenant, and the last one
 * counts. Beginning with none, so that a contributor whose access has ended still finds it and takes consent back. Whoever
 * works on the case asks for it; that stands with the case.
 */
export const consentToTellOn: Migration = {
  name: '20261201T0942-consent-to-tell-on',
  statements: [
    `create table cases.contribution_consents (
       tenant_id uuid not null,
       id uuid not null,
       contribution_id uuid not null,
       case_tenant_id uuid not null,
       case_id uuid not null,
       contributor_id uuid not null,
       source_regime text not null,
       given_at timestamptz not null,
       uses text[] not null check (${USES}),
       until timestamptz,
       decided_at timestamptz not null,
       primary key (tenant_id, id)
     )`,
    'create index contribution_consents_last on cases.contribution_consents (contribution_id, decided_at desc, id)',
    'create index contribution_consents_mine on cases.contribution_consents (tenant_id, contributor_id, given_at desc)',
    'alter table cases.contributions no force row level security',
    `insert into cases.contribution_consents (tenant_id, id, contribution_id, case_tenant_id, case_id, contributor_id, source_regime, given_at, uses, decided_at)
     select c.tenant_id, uuidv4(), c.id, c.case_tenant_id, c.case_id, c.contributor_id, c.source_regime, c.given_at,
       case when c.consented_at is null then '{}' else array['DISCLOSURE', 'EXPORT', 'MINUTES'] end, coalesce(c.consented_at, c.given_at) from cases.contributions c`,
    'alter table cases.contributions force row level security',
    'alter table cases.contributions drop column consented_at',
    ...wallOff({
      table: 'cases.contribution_consents',
      kind: 'municipal',
      role: 'rt_cases',
      commands: ['SELECT', 'INSERT'],
      granted: KNOWN,
      need: {
        SELECT: `case when contributor_id = (select sec.m()) then true else ${KNOWN} end`,
        INSERT: 'contributor_id = (select sec.m())',
      },
    }),
    `create function cases.check_consent() returns trigger language plpgsql set search_path = pg_catalog as $$
       begin
         if not exists (select from cases.contributions c where c.tenant_id = new.tenant_id and c.id = new.contribution_id
             and c.contributor_id = new.contributor_id and c.case_id = new.case_id)
           and not exists (select from cases.contribution_consents p where p.tenant_id = new.tenant_id and p.contribution_id = new.contribution_id
             and p.contributor_id = new.contributor_id and p.case_id = new.case_id and p.id <> new.id) then
           raise exception 'consent is given by the contributor' using errcode = '42501';
         end if;
         return null;
       end $$`,
    'create trigger by_the_contributor after insert on cases.contribution_consents for each row execute function cases.check_consent()',
    `create table cases.consent_requests (
       tenant_id uuid not null,
       id uuid not null,
       case_id uuid not null,
       contribution_id uuid not null,
       contributor_id uuid not null,
       uses text[] not null check (cardinality(uses) > 0 and ${USES}),
       asked_by uuid not null,
       asked_at timestamptz not null,
       due_at timestamptz not null,
       primary key (tenant_id, id)
     )`,
    'create index consent_requests_case on cases.consent_requests (case_id)',
    'create index consent_requests_contribution on cases.consent_requests (contribution_id, asked_at desc)',
    'create index consent_requests_mine on cases.consent_requests (contributor_id)',
    ...wallOff({
      table: 'cases.consent_requests',
      kind: 'municipal',
      role: 'rt_cases',
      commands: ['SELECT', 'INSERT'],
      granted: 'contributor_id = (select sec.m())',
      need: {
        SELECT: `case when contributor_id = (select sec.m()) then true else ${reads('my_cases()')} end`,
        INSERT: `case when asked_by = (select sec.m()) then ${reads('my_cases()')} else false end`,
      },
      handedOnBy: 'case_id',
    }),
    `create function cases.check_consent_request() returns trigger language plpgsql set search_path = pg_catalog as $$
       begin
         if not exists (select from cases.contributions c where c.id = new.contribution_id and c.case_id = new.case_id and c.contributor_id = new.contributor_id) then
           raise exception 'consent is asked of the contributor' using errcode = '42501';
         end if;
         return null;
       end $$`,
    'create trigger of_the_contributor after insert on cases.consent_requests for each row execute function cases.check_consent_request()',
  ],
};
