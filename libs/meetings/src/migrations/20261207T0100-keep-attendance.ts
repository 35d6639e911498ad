import { type Migration, wallOff } from '@regiotafel/tenancy';

const isIn = (mine: string) => `array_position((select meetings.${mine}()), meeting_id) is not null`;

/**
 * Each time that it is recorded who was at a table, by whom, and why the table went on without a party that it needed. A
 * correction is another row, so what was recorded before stays. Read by who takes part and by who plans; the reason has a key of its own.
 */
export const keepAttendance: Migration = {
  name: '20261207T0100-keep-attendance',
  statements: [
    `create table meetings.attendances (
       tenant_id uuid not null,
       id uuid not null,
       meeting_id uuid not null,
       present uuid[] not null,
       missing text[] not null,
       wrapped bytea,
       sealed bytea,
       key_version integer,
       recorded_by uuid not null,
       recorded_at timestamptz not null,
       primary key (tenant_id, id),
       foreign key (tenant_id, meeting_id) references meetings.meetings (tenant_id, id),
       check (num_nulls(wrapped, sealed, key_version) in (0, 3))
     )`,
    'create index attendances_meeting on meetings.attendances (tenant_id, meeting_id, recorded_at)',
    ...wallOff({
      table: 'meetings.attendances',
      kind: 'regional',
      role: 'rt_meetings',
      commands: ['SELECT', 'INSERT'],
      need: {
        SELECT: `case when (select sec.has(array['COORDINATOR', 'SYSTEM'])) then true else ${isIn('my_meetings')} end`,
        INSERT: `case when recorded_by is distinct from (select sec.m()) then false
          when (select sec.has(array['COORDINATOR'])) then true else ${isIn('my_chaired')} end`,
      },
    }),
  ],
};
