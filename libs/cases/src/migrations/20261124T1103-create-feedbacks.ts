import { type Migration, wallOff } from '@regiotafel/tenancy';

const DESK = "(select sec.has(array['LIAISON']))";

/** What a reporter was told. The level is capped by the kind of reporter; the advice is sealed with the signal's key. Written once. */
export const createFeedbacks: Migration = {
  name: '20261124T1103-create-feedbacks',
  statements: [
    `create table cases.feedbacks (
       tenant_id uuid not null,
       signal_id uuid not null,
       level text not null check (level in ('ASSESSED', 'ASSESSED_WITH_ADVICE', 'OUTCOME_CATEGORY')),
       advice bytea,
       outcome_need bytea,
       given_by uuid not null,
       given_at timestamptz not null,
       primary key (tenant_id, signal_id),
       foreign key (tenant_id, signal_id) references cases.signals (tenant_id, id),
       check (level = 'ASSESSED' or advice is not null),
       check (level <> 'OUTCOME_CATEGORY' or outcome_need is not null)
     )`,
    ...wallOff({
      table: 'cases.feedbacks',
      kind: 'municipal',
      role: 'rt_cases',
      commands: ['SELECT', 'INSERT'],
      need: { SELECT: DESK, INSERT: DESK },
    }),
  ],
};
