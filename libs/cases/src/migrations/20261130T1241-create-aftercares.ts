import { type Migration, wallOff } from '@regiotafel/tenancy';

const INVOLVED = 'array_position((select cases.my_cases()), case_id) is not null';

const ofCase = (table: string, columns: string, commands: readonly ('SELECT' | 'INSERT' | 'UPDATE')[]): string[] => [
  `create table cases.${table} (
     tenant_id uuid not null,
     id uuid not null,
     case_id uuid not null,
     ${columns},
     key_version integer not null default 1,
     primary key (tenant_id, id),
     foreign key (tenant_id, case_id) references cases.case_files (tenant_id, id) deferrable
   )`,
  `create index ${table}_case on cases.${table} (case_id)`,
  ...wallOff({
    table: `cases.${table}`,
    kind: 'municipal',
    role: 'rt_cases',
    commands,
    need: { SELECT: INVOLVED, INSERT: INVOLVED, UPDATE: INVOLVED },
    handedOnBy: 'case_id',
  }),
];

/** Aftercare: how often somebody is in touch, what must be so before it ends, and each contact. For who is involved. */
export const createAftercares: Migration = {
  name: '20261130T1241-create-aftercares',
  statements: [
    ...ofCase(
      'aftercares',
      `every_days integer not null check (every_days between 1 and 365),
       sealed bytea not null,
       started_by uuid not null,
       started_at timestamptz not null`,
      ['SELECT', 'INSERT'],
    ),
    ...ofCase(
      'aftercare_criteria',
      `aftercare_id uuid not null,
       position integer not null,
       sealed bytea not null,
       met_by uuid,
       met_at timestamptz check ((met_by is null) = (met_at is null))`,
      ['SELECT', 'INSERT', 'UPDATE'],
    ),
    ...ofCase(
      'aftercare_contacts',
      `aftercare_id uuid not null,
       held_on date not null,
       way text not null check (way in ('VISIT', 'TALK', 'PHONE', 'MESSAGE', 'THROUGH_PARTNER')),
       reached boolean not null,
       sealed bytea,
       recorded_by uuid not null,
       recorded_at timestamptz not null`,
      ['SELECT', 'INSERT'],
    ),
  ],
};
