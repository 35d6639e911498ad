import { type Migration, rewall } from '@regiotafel/tenancy';

const reads = (name: string, column: string) => `array_position((select cases.${name}), ${column}) is not null`;
const SYSTEM = "(select sec.has(array['SYSTEM']))";
const DESK = "(select sec.has(array['LIAISON']))";
/** While the desk has it: what became a case is opened there, what led to nothing to nobody. */
const ASSESSED_NOT = `exists (select from cases.signals s where s.tenant_id = grants.tenant_id and s.id = grants.object_id
  and s.status in ('RECEIVED', 'ACKNOWLEDGED', 'INTERPRETING', 'OFFERED'))`;
const LED = reads('my_led_cases()', 'object_id');

/**
 * Access to a case is given, agreed to and taken back by whoever leads it, and the ladder is climbed by them because a package
 * goes along; who else is involved sees who has access. Access to a signal is given until it is assessed.
 */
export const giveAccessByWhoLeads: Migration = {
  name: '20261214T0502-give-access-by-who-leads',
  statements: [
    ...rewall(
      {
        table: 'cases.grants',
        kind: 'municipal',
        role: 'rt_cases',
        commands: ['SELECT', 'INSERT', 'UPDATE'],
        granted: 'case when member_id = (select sec.m()) then true else second_id = (select sec.m()) end',
        need: {
          SELECT: `case when member_id = (select sec.m()) then true when second_id = (select sec.m()) then true when ${SYSTEM} then true
            when object_kind = 'CASE' then ${reads('my_cases()', 'object_id')} else ${DESK} end`,
          INSERT: `case when ${SYSTEM} then true when object_kind = 'CASE' then ${LED} when ${DESK} then ${ASSESSED_NOT} else false end`,
          UPDATE: `case when ${SYSTEM} then true when object_kind = 'CASE' then ${LED} else ${DESK} end`,
        },
        shut: reads('kept_from_me()', 'object_id'),
        handedOnBy: 'object_id',
      },
      ['shut', 'need_select', 'wall_select', 'need_insert', 'wall_insert', 'need_update', 'wall_update'],
    ),
    ...rewall(
      {
        table: 'cases.escalations',
        kind: 'municipal',
        role: 'rt_cases',
        commands: ['SELECT', 'INSERT'],
        need: {
          SELECT: reads('my_cases()', 'case_id'),
          INSERT: `case when decided_by = (select sec.m()) then ${reads('my_led_cases()', 'case_id')} else false end`,
        },
        handedOnBy: 'case_id',
      },
      ['need_select', 'wall_select', 'need_insert', 'wall_insert'],
    ),
  ],
};
