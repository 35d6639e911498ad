import { type Migration, wallOff } from '@regiotafel/tenancy';

const INVOLVED = 'array_position((select cases.my_cases()), case_id) is not null';
const READS_PLAN = "array_position((select cases.my_grants('PLAN')), case_id) is not null";

/** What safety asks, what care asks, which prevails, why, and until when. Read with the plan and never changed: a new one follows. */
export const createInterestWeighings: Migration = {
  name: '20261130T1233-create-interest-weighings',
  statements: [
    `create table cases.interest_weighings (
       tenant_id uuid not null,
       id uuid not null,
       case_id uuid not null,
       prevails text not null check (prevails in ('SAFETY', 'CARE', 'BOTH')),
       holds_until date not null,
       sealed bytea not null,
       key_version integer not null default 1,
       weighed_by uuid not null,
       weighed_at timestamptz not null,
       primary key (tenant_id, id),
       foreign key (tenant_id, case_id) references cases.case_files (tenant_id, id) deferrable
     )`,
    'create index interest_weighings_case on cases.interest_weighings (case_id, weighed_at, id)',
    ...wallOff({
      table: 'cases.interest_weighings',
      kind: 'municipal',
      role: 'rt_cases',
      commands: ['SELECT', 'INSERT'],
      granted: READS_PLAN,
      need: {
        SELECT: `case when ${INVOLVED} then true else ${READS_PLAN} end`,
        INSERT: `case when weighed_by = (select sec.m()) then ${INVOLVED} else false end`,
      },
      handedOnBy: 'case_id',
    }),
  ],
};
