import type { Migration } from '../migration.js';
import { wallOff } from '../wall.js';

/**
 * Seats. They are walled like any table of directory, and the door reads them to confirm who asks:
 * a deactivated member, a taken role or the end of a period of the seat holds from the next transaction on.
 */
export const createMembers: Migration = {
  name: '20261124T0903-create-members',
  statements: [
    'create schema directory',
    'grant usage on schema directory to rt_directory, rt_door, rt_lookup',
    `create table directory.members (
       tenant_id uuid not null,
       id uuid not null,
       region_id uuid,
       organisation_id uuid,
       issuer text not null,
       subject text not null,
       name text not null,
       job_title text not null,
       phone text,
       email text,
       roles text[] not null default '{}',
       party_type text not null,
       deputy_of uuid,
       active boolean not null default true,
       valid tstzmultirange not null default '{(,)}',
       version integer not null default 1,
       primary key (tenant_id, id),
       unique (tenant_id, issuer, subject)
     )`,
    'create index members_subject on directory.members (issuer, subject)',
    'create index members_region on directory.members (region_id)',
    'create index members_id on directory.members (id)',
    ...wallOff({
      table: 'directory.members',
      kind: 'municipal',
      role: 'rt_directory',
      commands: ['SELECT', 'INSERT', 'UPDATE'],
      granted: 'region_id = (select sec.r())',
      need: {
        SELECT: "not (select sec.has(array['REPORTER']))",
        INSERT: "(select sec.has(array['ADMIN', 'OPERATOR']))",
        UPDATE: "(select sec.has(array['ADMIN', 'OPERATOR']))",
      },
    }),
    'grant select on directory.members to rt_door, rt_lookup',
    'create policy door_confirms on directory.members for select to rt_door using (true)',
    'create policy lookup_finds on directory.members for select to rt_lookup using (true)',
  ],
};
