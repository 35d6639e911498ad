import { type Migration, rewall } from '@regiotafel/tenancy';

const DESK = "(select sec.has(array['LIAISON', 'SYSTEM']))";
const HOLDER = 'reporter = (select sec.m())';
const unlessKept = (need: string) =>
  `case when array_position((select cases.my_blocked_signals()), signal_id) is not null then false else ${need} end`;
const READ_BY = unlessKept(`case when ${DESK} then true else ${HOLDER} end`);

/** A question to a reporter is asked in one's own name and comes without an answer. */
export const askInOwnName: Migration = {
  name: '20261203T0922-ask-in-own-name',
  statements: rewall(
    {
      table: 'cases.signal_questions',
      kind: 'municipal',
      role: 'rt_cases',
      commands: ['SELECT', 'INSERT', 'UPDATE'],
      need: {
        SELECT: READ_BY,
        INSERT: unlessKept(
          `case when answer is not null then false when asked_by = (select sec.m()) then (select sec.has(array['LIAISON'])) else false end`,
        ),
        UPDATE: READ_BY,
      },
    },
    ['need_select', 'wall_select', 'need_insert', 'wall_insert', 'need_update', 'wall_update'],
  ),
};
