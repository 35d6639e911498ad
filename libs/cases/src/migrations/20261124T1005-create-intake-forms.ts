import { type Migration, wallOff } from '@regiotafel/tenancy';

const SET_UP = "(select sec.has(array['ADMIN', 'OPERATOR']))";

/** The municipality's desk: its public form, how many reports an hour the form takes, and who answers for it. */
export const createIntakeForms: Migration = {
  name: '20261124T1005-create-intake-forms',
  statements: [
    `create table cases.intake_forms (
       tenant_id uuid primary key,
       mode text not null check (mode in ('OFF', 'PARTNERS', 'EVERYONE')),
       link_hash bytea,
       phone text not null,
       notice_nl text not null,
       notice_en text not null,
       hourly_limit integer not null default 30 check (hourly_limit > 0),
       version integer not null default 1
     )`,
    ...wallOff({
      table: 'cases.intake_forms',
      kind: 'municipal',
      role: 'rt_cases',
      commands: ['SELECT', 'INSERT', 'UPDATE'],
      need: {
        SELECT: "(select sec.has(array['REPORTER', 'LIAISON', 'ADMIN', 'OPERATOR']))",
        INSERT: SET_UP,
        UPDATE: SET_UP,
      },
    }),
    `create table cases.submission_windows (
       tenant_id uuid not null,
       window_start timestamptz not null,
       submissions integer not null default 1,
       primary key (tenant_id, window_start)
     )`,
    ...wallOff({
      table: 'cases.submission_windows',
      kind: 'municipal',
      role: 'rt_cases',
      commands: ['SELECT', 'INSERT', 'UPDATE'],
      need: {
        SELECT: "(select sec.has(array['REPORTER']))",
        INSERT: "(select sec.has(array['REPORTER']))",
        UPDATE: "(select sec.has(array['REPORTER']))",
      },
    }),
    `create table cases.desk_members (
       tenant_id uuid not null,
       member_id uuid not null,
       part text not null check (part in ('LIAISON', 'DEPUTY')),
       active boolean not null default true,
       primary key (tenant_id, member_id)
     )`,
    ...wallOff({
      table: 'cases.desk_members',
      kind: 'municipal',
      role: 'rt_cases',
      commands: ['SELECT', 'INSERT', 'UPDATE'],
      need: {
        SELECT: "(select sec.has(array['LIAISON', 'SYSTEM', 'ADMIN', 'OPERATOR']))",
        INSERT: SET_UP,
        UPDATE: SET_UP,
      },
    }),
  ],
};
