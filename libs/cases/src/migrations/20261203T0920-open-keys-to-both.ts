import { type Migration, rewall } from '@regiotafel/tenancy';

const reads = (name: string) => `array_position((select cases.${name}), object_id) is not null`;

/**
 * Two changes of the wall of keys were made beside each other. Here it stands whole: the key of a case for who may contribute
 * to it, the key of a signal for its reporter while a question is open.
 */
export const openKeysToBoth: Migration = {
  name: '20261203T0920-open-keys-to-both',
  statements: rewall(
    {
      table: 'cases.object_keys',
      kind: 'municipal',
      role: 'rt_cases',
      commands: ['SELECT', 'INSERT'],
      granted: `case when ${reads('my_grants()')} then true else ${reads("my_grants('CONTRIBUTE')")} end`,
      need: {
        SELECT: `case when (select sec.has(array['SYSTEM'])) then true
          when object_kind = 'SIGNAL' then case when (select sec.has(array['LIAISON'])) then true
            when (select sec.has(array['REPORTER'])) then ${reads('my_asked_signals()')}
            else ${reads('my_grants()')} end
          when ${reads('my_cases()')} then true
          when ${reads('my_grants()')} then true
          else ${reads("my_grants('CONTRIBUTE')")} end`,
        INSERT: "(select sec.has(array['REPORTER', 'LIAISON', 'SYSTEM']))",
      },
      handedOnBy: 'object_id',
    },
    ['need_select', 'wall_select', 'need_insert', 'wall_insert'],
  ),
};
