import { type Migration, rewall } from '@regiotafel/tenancy';

const AWAY = 'array_position((select cases.my_blocked_signals()), object_id) is not null';
const HOLDS = `case
  when object_kind = 'SIGNAL' then case when ${AWAY} then false else (select sec.has(array['LIAISON'])) end
  else array_position((select cases.my_cases()), object_id) is not null
end`;
const LEADS = `case when object_kind = 'CASE' then array_position((select cases.my_cases('CASE_MANAGER')), object_id) is not null else false end`;
const COMMANDS = ['SELECT', 'INSERT', 'UPDATE', 'DELETE'] as const;
const POLICIES = COMMANDS.flatMap((each) => [`need_${each.toLowerCase()}`, `wall_${each.toLowerCase()}`]);

/** Whoever a conflict of interest keeps away from a signal neither sees, notes nor removes what it is called elsewhere. */
export const keepAwayFromReferences: Migration = {
  name: '20261213T0100-keep-away-from-references',
  statements: rewall(
    {
      table: 'cases.external_references',
      kind: 'municipal',
      role: 'rt_cases',
      commands: COMMANDS,
      need: {
        SELECT: HOLDS,
        INSERT: `case when added_by = (select sec.m()) then ${HOLDS} else false end`,
        UPDATE: LEADS,
        DELETE: HOLDS,
      },
      handedOnBy: 'object_id',
    },
    POLICIES,
  ),
};
