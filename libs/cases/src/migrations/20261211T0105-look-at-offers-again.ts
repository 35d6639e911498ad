import { type Migration, rewall } from '@regiotafel/tenancy';

const SYSTEM = "(select sec.has(array['SYSTEM']))";
const INVOLVED = 'array_position((select cases.my_cases()), case_id) is not null';
const MINE = `case when member_id = (select sec.m()) then array_position((select cases.my_grants('PLAN')), case_id) is not null else false end`;

/** A case that opens keeps the day on which somebody looks again whether the person can be told: the system sets it. */
export const lookAtOffersAgain: Migration = {
  name: '20261211T0105-look-at-offers-again',
  statements: [
    ...rewall(
      {
        table: 'cases.case_deadlines',
        kind: 'municipal',
        role: 'rt_cases',
        commands: ['SELECT', 'INSERT', 'UPDATE'],
        granted: MINE,
        need: {
          SELECT: `case when ${SYSTEM} then true when ${INVOLVED} then true else ${MINE} end`,
          INSERT: `case when ${SYSTEM} then true else ${INVOLVED} end`,
          UPDATE: `case when ${SYSTEM} then true else ${INVOLVED} end`,
        },
        handedOnBy: 'case_id',
      },
      ['need_select', 'wall_select', 'need_insert', 'wall_insert', 'need_update', 'wall_update'],
    ),
    `create index offers_to_review on cases.offers (tenant_id, review_on) where review_on is not null and not subject_informed`,
  ],
};
