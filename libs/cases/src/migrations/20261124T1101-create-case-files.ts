import { type Migration, wallOff } from '@regiotafel/tenancy';

const SYSTEM = "(select sec.has(array['SYSTEM']))";
const involved = (column: string) => `array_position((select cases.my_cases()), ${column}) is not null`;
const granted = (column: string, fieldSet?: string) =>
  `array_position((select cases.my_grants(${fieldSet ? `'${fieldSet}'` : ''})), ${column}) is not null`;
const knows = (column: string, fieldSet?: string) =>
  `case when ${involved(column)} then true else ${granted(column, fieldSet)} end`;

/** One sealed part of a case file: its own table, walled on its own field set. Written by whoever is involved, or once, by the system. */
const part = (table: string, fieldSet: string, lives: 'REWRITTEN' | 'KEPT'): string[] => [
  `create table cases.${table} (
     tenant_id uuid not null,
     id uuid not null,
     sealed bytea not null,
     key_version integer not null default 1,
     version integer not null default 1,
     primary key (tenant_id, id),
     foreign key (tenant_id, id) references cases.case_files (tenant_id, id)
   )`,
  `create index ${table}_id on cases.${table} (id)`,
  ...wallOff({
    table: `cases.${table}`,
    kind: 'municipal',
    role: 'rt_cases',
    commands: lives === 'KEPT' ? ['SELECT', 'INSERT'] : ['SELECT', 'INSERT', 'UPDATE'],
    granted: granted('id', fieldSet),
    need: { SELECT: knows('id', fieldSet), INSERT: SYSTEM, ...(lives === 'KEPT' ? {} : { UPDATE: involved('id') }) },
  }),
];

/**
 * Case files: role is not enough, only who is involved or holds a grant reads one, and the system reads nothing of what it
 * put in. `subject_id` is the pseudonym in the logs.
 */
export const createCaseFiles: Migration = {
  name: '20261124T1101-create-case-files',
  statements: [
    `create table cases.case_files (
       tenant_id uuid not null,
       id uuid not null,
       region_id uuid not null,
       number text not null,
       weighing_id uuid not null,
       signal_id uuid not null,
       subject_id uuid,
       theme text not null,
       regime text not null,
       purpose text not null,
       urgency text not null check (urgency in ('NORMAL', 'HIGH', 'ACUTE')),
       status text not null check (status in ('PROPOSED', 'ACTIVE', 'MONITORING', 'AFTERCARE', 'CLOSED', 'RETAINED', 'DESTROYED')),
       case_manager_id uuid not null,
       opened_at timestamptz not null,
       closed_at timestamptz,
       version integer not null default 1,
       primary key (tenant_id, id),
       unique (tenant_id, weighing_id),
       foreign key (tenant_id, signal_id) references cases.signals (tenant_id, id)
     )`,
    'create index case_files_id on cases.case_files (id)',
    ...wallOff({
      table: 'cases.case_files',
      kind: 'municipal',
      role: 'rt_cases',
      commands: ['SELECT', 'INSERT'],
      granted: granted('id'),
      need: { SELECT: knows('id'), INSERT: SYSTEM },
    }),
    ...part('case_narratives', 'NARRATIVE', 'KEPT'),
    ...part('case_identities', 'IDENTITY', 'KEPT'),
    ...part('case_plans', 'PLAN', 'REWRITTEN'),
  ],
};
