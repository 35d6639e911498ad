import { type Migration, rewall } from '@regiotafel/tenancy';

const COORDINATES = "(select sec.has(array['COORDINATOR']))";
const LIAISES = "(select sec.has(array['LIAISON']))";
const BLOCKED = 'array[municipality_id, pool_card_id, request_id] && (select expertise.my_conflicts())';
const OWN_LINES = `case when municipality_id = (select sec.t()) then ${LIAISES} when lender_municipality_id = (select sec.t()) then ${LIAISES} else false end`;
const AT_WORK = "case when member_id = (select sec.m()) then (select sec.has(array['EXPERT'])) else false end";
const RELEASES = `case when ${COORDINATES} then true when municipality_id = (select sec.t()) then ${LIAISES} else false end`;
/** Read under the wall of requests: what the writer has no part in is not there. */
const requestOf = (
  table: string,
  more = '',
): string => `exists (select from expertise.requests q where q.tenant_id = ${table}.tenant_id
  and q.id = ${table}.request_id and q.expert_id = ${table}.expert_id and q.expert_member_id = ${table}.member_id${more})`;
const SAME_CASE =
  ' and q.municipality_id = ledger_entries.municipality_id and q.pool_card_id is not distinct from ledger_entries.pool_card_id';

/** A line of the ledger and a decline are about the expert of their request: nobody writes hours to a request of somebody else. */
export const tieLinesToRequests: Migration = {
  name: '20261130T0900-tie-lines-to-requests',
  statements: [
    ...rewall(
      {
        table: 'expertise.ledger_entries',
        kind: 'regional',
        role: 'rt_expertise',
        commands: ['SELECT', 'INSERT'],
        need: {
          SELECT: `case when ${BLOCKED} then false when ${COORDINATES} then true when ${OWN_LINES} then true else ${AT_WORK} end`,
          INSERT: `case when kind = 'RELEASED' then ${RELEASES} else ${AT_WORK} end and ${requestOf('ledger_entries', SAME_CASE)}`,
        },
      },
      ['need_select', 'wall_select', 'need_insert', 'wall_insert'],
    ),
    ...rewall(
      {
        table: 'expertise.declines',
        kind: 'regional',
        role: 'rt_expertise',
        commands: ['SELECT', 'INSERT'],
        need: {
          SELECT: `case when ${COORDINATES} then true else member_id = (select sec.m()) end`,
          INSERT: `${AT_WORK} and ${requestOf('declines')}`,
        },
      },
      ['need_select', 'wall_select', 'need_insert', 'wall_insert'],
    ),
  ],
};
