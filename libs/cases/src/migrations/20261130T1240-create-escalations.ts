import { type Migration, wallOff } from '@regiotafel/tenancy';

const INVOLVED = 'array_position((select cases.my_cases()), case_id) is not null';
const by = (column: string) => `case when ${column} = (select sec.m()) then ${INVOLVED} else false end`;

/** A table of what was decided on a case: read by who is involved, added in the own name, never changed. */
const kept = (table: string, columns: string, by_: string, insert = by(by_)): string[] => [
  `create table cases.${table} (
     tenant_id uuid not null,
     id uuid not null,
     case_id uuid not null,
     ${columns},
     primary key (tenant_id, id),
     foreign key (tenant_id, case_id) references cases.case_files (tenant_id, id) deferrable
   )`,
  `create index ${table}_case on cases.${table} (case_id)`,
  ...wallOff({
    table: `cases.${table}`,
    kind: 'municipal',
    role: 'rt_cases',
    commands: ['SELECT', 'INSERT'],
    need: { SELECT: INVOLVED, INSERT: insert },
    handedOnBy: 'case_id',
  }),
];

const RUNGS = "('LOCAL', 'REGION', 'ZVH', 'MAYOR', 'PROSECUTION_NCTV')";
const SEALED = 'sealed bytea not null, key_version integer not null default 1';

/**
 * The ladder a case goes up and down, the page on which a mayor decides, each copy of it, and what the mayor decided. All of
 * it is for who is involved; only a liaison records a decision of the mayor.
 */
export const createEscalations: Migration = {
  name: '20261130T1240-create-escalations',
  statements: [
    ...kept(
      'escalations',
      `from_rung text not null check (from_rung in ${RUNGS}),
       to_rung text not null check (to_rung in ${RUNGS} and to_rung <> from_rung),
       criteria text[] not null,
       package text[] not null check (package <@ array['NARRATIVE', 'IDENTITY', 'PLAN', 'CONTRIBUTIONS', 'MAYOR_NOTE']),
       answer_by date,
       ${SEALED},
       decided_by uuid not null,
       decided_at timestamptz not null`,
      'decided_by',
    ),
    ...kept(
      'mayor_notes',
      `year integer not null,
       count integer not null,
       ${SEALED},
       written_by uuid not null,
       written_at timestamptz not null`,
      'written_by',
    ),
    ...kept(
      'mayor_note_copies',
      `note_id uuid not null,
       copy integer not null check (copy > 0),
       printed_by uuid not null,
       printed_at timestamptz not null,
       unique (tenant_id, note_id, copy)`,
      'printed_by',
    ),
    ...kept(
      'mayor_decisions',
      `note_id uuid,
       decided_on date not null,
       ${SEALED},
       recorded_by uuid not null,
       recorded_at timestamptz not null`,
      'recorded_by',
      `case when (select sec.has(array['LIAISON'])) then ${by('recorded_by')} else false end`,
    ),
    `create table cases.note_counters (tenant_id uuid not null, year integer not null, last integer not null, primary key (tenant_id, year))`,
    ...wallOff({
      table: 'cases.note_counters',
      kind: 'municipal',
      role: 'rt_cases',
      commands: ['SELECT', 'INSERT', 'UPDATE'],
    }),
  ],
};
