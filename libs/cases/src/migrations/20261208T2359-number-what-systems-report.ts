import { type Migration, rewall } from '@regiotafel/tenancy';

const HOLDS = `case when object_kind = 'SIGNAL' then (select sec.has(array['LIAISON']))
  else array_position((select cases.my_cases()), object_id) is not null end`;
const LEADS = `case when object_kind = 'CASE' then array_position((select cases.my_cases('CASE_MANAGER')), object_id) is not null else false end`;
const REPORTED = `case when object_kind = 'SIGNAL' then (select sec.has(array['REPORTER'])) else false end`;

/**
 * Two changes of the wall of references were made beside each other. Here it stands whole: a number that a system gives what
 * it reports, and a hash that is made anew after a handover.
 */
export const numberWhatSystemsReport: Migration = {
  name: '20261208T2359-number-what-systems-report',
  statements: rewall(
    {
      table: 'cases.external_references',
      kind: 'municipal',
      role: 'rt_cases',
      commands: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'],
      need: {
        SELECT: HOLDS,
        INSERT: `case when report_system_id is not null then ${REPORTED} when added_by = (select sec.m()) then ${HOLDS} else false end`,
        UPDATE: LEADS,
        DELETE: HOLDS,
      },
      handedOnBy: 'object_id',
    },
    [
      'need_select',
      'wall_select',
      'need_insert',
      'wall_insert',
      'need_update',
      'wall_update',
      'need_delete',
      'wall_delete',
    ],
  ),
};
