import { type Migration, wallOff } from '@regiotafel/tenancy';

const DESK = "(select sec.has(array['LIAISON', 'SYSTEM']))";
const DESK_ALONE = "(select sec.has(array['LIAISON']))";
const RECEIVED = "(select sec.has(array['REPORTER', 'LIAISON']))";
const grantedFor = (fieldSet: string) => `array_position((select cases.my_grants('${fieldSet}')), id) is not null`;

/** One sealed part of a signal: its own table, walled on its own field set. */
const part = (table: string, columns: string, need: { read: string; fieldSet?: string; write: string }): string[] => {
  const granted = need.fieldSet ? { granted: grantedFor(need.fieldSet) } : {};
  return [
    `create table cases.${table} (
       tenant_id uuid not null,
       id uuid not null,
       sealed bytea not null,
       key_version integer not null default 1,
       ${columns}
       foreign key (tenant_id, id) references cases.signals (tenant_id, id)
     )`,
    `create index ${table}_id on cases.${table} (id)`,
    ...wallOff({
      table: `cases.${table}`,
      kind: 'municipal',
      role: 'rt_cases',
      commands: ['SELECT', 'INSERT'],
      ...granted,
      need: {
        SELECT: need.fieldSet
          ? `case when ${need.read} then true else ${grantedFor(need.fieldSet)} end`
          : `${need.read}`,
        INSERT: need.write,
      },
    }),
  ];
};

/** Signals: the row that lists use, and beside it one table per field set. `subject_id` is the pseudonym of the person of concern in the logs. */
export const createSignals: Migration = {
  name: '20261124T1002-create-signals',
  statements: [
    `create table cases.signals (
       tenant_id uuid not null,
       id uuid not null,
       region_id uuid,
       subject_id uuid,
       theme text not null,
       channel text not null check (channel in ('FORM', 'PHONE', 'INTERNAL')),
       reporter_type text not null check (reporter_type in ('FRONTLINE', 'CITIZEN', 'ANONYMOUS', 'PARENT', 'COVENANT_PARTY', 'INTERNAL')),
       status text not null check (status in ('RECEIVED', 'ACKNOWLEDGED', 'INTERPRETING', 'OFFERED', 'WEIGHED', 'FEEDBACK_GIVEN', 'CLOSED',
         'ADVISED', 'REDIRECTED_TO_CARE', 'WITHDRAWN')),
       version integer not null default 1,
       received_at timestamptz not null,
       acknowledge_by timestamptz not null,
       acknowledged_at timestamptz,
       acknowledged_by uuid,
       feedback_by timestamptz not null,
       feedback_announced_at timestamptz,
       due_at timestamptz,
       escalation integer not null default 0 check (escalation between 0 and 2),
       escalate_at timestamptz,
       primary key (tenant_id, id)
     )`,
    'create index signals_id on cases.signals (id)',
    'create index signals_received on cases.signals (tenant_id, received_at desc, id desc)',
    'create index signals_due on cases.signals (tenant_id, due_at, id) where due_at is not null',
    'create index signals_escalate on cases.signals (escalate_at) where escalate_at is not null',
    `create index signals_feedback on cases.signals (feedback_by) where feedback_announced_at is null and status not in ('FEEDBACK_GIVEN', 'CLOSED', 'WITHDRAWN')`,
    ...wallOff({
      table: 'cases.signals',
      kind: 'municipal',
      role: 'rt_cases',
      commands: ['SELECT', 'INSERT', 'UPDATE'],
      granted: 'array_position((select cases.my_grants()), id) is not null',
      need: {
        SELECT: `case when ${DESK} then true else array_position((select cases.my_grants()), id) is not null end`,
        INSERT: RECEIVED,
        UPDATE: DESK,
      },
    }),
    ...part('signal_narratives', 'primary key (tenant_id, id),', {
      read: DESK,
      fieldSet: 'NARRATIVE',
      write: RECEIVED,
    }),
    ...part('signal_identities', 'primary key (tenant_id, id),', {
      read: DESK,
      fieldSet: 'IDENTITY',
      write: RECEIVED,
    }),
    ...part('signal_reporters', 'name_may_be_known boolean not null, primary key (tenant_id, id),', {
      read: DESK_ALONE,
      write: RECEIVED,
    }),
    ...part(
      'signal_interpretations',
      `version integer not null,
       conclusion text not null check (conclusion in ('OFFER_TO_REGION', 'LOCAL_CARE', 'ADVICE', 'NO_CONCERN')),
       written_by uuid not null, written_at timestamptz not null, primary key (tenant_id, id, version),`,
      { read: DESK, fieldSet: 'INTERPRETATION', write: DESK_ALONE },
    ),
  ],
};
