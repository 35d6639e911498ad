import type { Migration } from '@regiotafel/tenancy';

/** The municipality that had the case at that moment: whose first handover afterwards it was, or who has it still. */
const HAD = (moment: string, now: string) =>
  `coalesce((select h.from_tenant_id from cases.handovers h where h.case_id = t.case_id and h.status = 'ACCEPTED' and h.answered_at > t.${moment}
     order by h.answered_at limit 1), t.${now})`;
const SHUT = ['case_documents', 'contribution_consents', 'handovers'];
const forced = (force: string) => SHUT.map((table) => `alter table cases.${table} ${force} row level security`);

/**
 * Who brought something to a case sees to which municipality that was. A case may be handed over since, and where the person went
 * is not for who works in it no more, so that is kept beside the municipality that has the case.
 */
export const knowWhereItWasBrought: Migration = {
  name: '20261218T0101-know-where-it-was-brought',
  statements: [
    ...forced('no force'),
    'alter table cases.case_documents add column brought_to uuid',
    'alter table cases.contribution_consents add column brought_to uuid',
    `update cases.case_documents t set brought_to = ${HAD('added_at', 'tenant_id')}`,
    `update cases.contribution_consents t set brought_to = ${HAD('given_at', 'case_tenant_id')}`,
    ...forced('force'),
    'alter table cases.case_documents alter column brought_to set not null',
    'alter table cases.contribution_consents alter column brought_to set not null',
    `create function cases.know_where_brought() returns trigger language plpgsql set search_path = pg_catalog as $$
       begin
         new.brought_to := new.tenant_id;
         return new;
       end $$`,
    'create trigger a_brought_here before insert on cases.case_documents for each row execute function cases.know_where_brought()',
    `create function cases.know_where_contributed() returns trigger language plpgsql set search_path = pg_catalog as $$
       begin
         new.brought_to := coalesce((select c.brought_to from cases.contribution_consents c where c.tenant_id = new.tenant_id
           and c.contribution_id = new.contribution_id and c.contributor_id = new.contributor_id order by c.decided_at limit 1), new.case_tenant_id);
         return new;
       end $$`,
    'create trigger a_brought_here before insert on cases.contribution_consents for each row execute function cases.know_where_contributed()',
    'grant select (brought_to) on cases.case_documents to rt_grants',
  ],
};
