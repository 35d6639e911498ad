import { type Migration, rewall } from '@regiotafel/tenancy';

const AWAY = 'array_position((select cases.my_blocked_signals()), object_id) is not null';
const HOLDS = `case
  when object_kind = 'SIGNAL' then case when ${AWAY} then false else (select sec.has(array['LIAISON'])) end
  else array_position((select cases.my_cases()), object_id) is not null
end`;

/** Whoever a conflict of interest keeps away from a signal neither sees, notes nor removes what it is called elsewhere. */
export const keepAwayFromReferences: Migration = {
  name: '20261213T0100-keep-away-from-references',
  statements: rewall(
    {
      table: 'cases.external_references',
      kind: 'municipal',
      role: 'rt_cases',
      commands: ['SELECT', 'INSERT', 'DELETE'],
      need: {
        SELECT: HOLDS,
        INSERT: `case when added_by = (select sec.m()) then ${HOLDS} else false end`,
        DELETE: HOLDS,
      },
      handedOnBy: 'object_id',
    },
    ['need_select', 'wall_select', 'need_insert', 'wall_insert', 'need_delete', 'wall_delete'],
  ),
};
