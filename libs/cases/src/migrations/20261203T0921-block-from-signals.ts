import { type Migration, rewall, wallOff } from '@regiotafel/tenancy';

const DESK = "(select sec.has(array['LIAISON', 'SYSTEM']))";
const DESK_ALONE = "(select sec.has(array['LIAISON']))";
const RECEIVED = "(select sec.has(array['REPORTER', 'LIAISON']))";
const HOLDER = 'reporter = (select sec.m())';
const reads = (name: string, column: string) => `array_position((select cases.${name}), ${column}) is not null`;
const kept = (column: string) => reads('my_blocked_signals()', column);
const unlessKept = (column: string, need: string) => `case when ${kept(column)} then false else ${need} end`;
const ALL = ['need_select', 'wall_select', 'need_insert', 'wall_insert'];
const WITH_UPDATE = [...ALL, 'need_update', 'wall_update'];

const part = (table: string, need: { read: string; fieldSet?: string; write: string }): string[] => {
  const granted = need.fieldSet && reads(`my_grants('${need.fieldSet}')`, 'id');
  const read = granted ? `case when ${need.read} then true else ${granted} end` : need.read;
  return rewall(
    {
      table: `cases.${table}`,
      kind: 'municipal',
      role: 'rt_cases',
      commands: ['SELECT', 'INSERT'],
      ...(granted ? { granted } : {}),
      need: { SELECT: unlessKept('id', read), INSERT: need.write },
    },
    ALL,
  );
};

/**
 * Who is kept away from a signal by a conflict of interest, whatever their role: neither the signal, nor a part of it, nor
 * its key, so that nothing sealed with it opens. Somebody else at the desk has it then, and lifts it.
 */
export const blockFromSignals: Migration = {
  name: '20261203T0921-block-from-signals',
  statements: [
    `create table cases.signal_blocks (
       tenant_id uuid not null,
       id uuid not null,
       signal_id uuid not null,
       member_id uuid not null,
       reason bytea not null,
       key_version integer not null default 1,
       recorded_by uuid not null,
       recorded_at timestamptz not null,
       lifted_by uuid check (lifted_by <> member_id),
       lifted_at timestamptz,
       primary key (tenant_id, id),
       foreign key (tenant_id, signal_id) references cases.signals (tenant_id, id),
       check ((lifted_by is null) = (lifted_at is null))
     )`,
    'create unique index signal_blocks_open on cases.signal_blocks (tenant_id, signal_id, member_id) where lifted_at is null',
    'create index signal_blocks_member on cases.signal_blocks (member_id) where lifted_at is null',
    'grant select on cases.signal_blocks to rt_grants',
    'create policy own_blocks on cases.signal_blocks for select to rt_grants using (member_id = (select sec.m()))',
    'grant create on schema cases to rt_grants',
    'set local role rt_grants',
    `create function cases.my_blocked_signals() returns uuid[] language sql stable security definer parallel restricted set search_path = pg_catalog
       as $$ select coalesce(array_agg(b.signal_id), array[]::uuid[]) from cases.signal_blocks b where b.member_id = sec.m() and b.lifted_at is null $$`,
    'revoke all on function cases.my_blocked_signals() from public',
    'grant execute on function cases.my_blocked_signals() to rt_cases',
    'set local role rt_owner',
    'revoke create on schema cases from rt_grants',
    ...wallOff({
      table: 'cases.signal_blocks',
      kind: 'municipal',
      role: 'rt_cases',
      commands: ['SELECT', 'INSERT', 'UPDATE'],
      need: {
        SELECT: unlessKept('signal_id', DESK_ALONE),
        INSERT: unlessKept('signal_id', DESK_ALONE),
        UPDATE: unlessKept('signal_id', DESK_ALONE),
      },
    }),
    'create trigger lifted_once before update on cases.signal_blocks for each row execute function cases.check_lifted()',
    ...rewall(
      {
        table: 'cases.signals',
        kind: 'municipal',
        role: 'rt_cases',
        commands: ['SELECT', 'INSERT', 'UPDATE'],
        granted: reads('my_grants()', 'id'),
        need: {
          SELECT: unlessKept('id', `case when ${DESK} then true else ${reads('my_grants()', 'id')} end`),
          INSERT: RECEIVED,
          UPDATE: unlessKept('id', DESK),
        },
      },
      WITH_UPDATE,
    ),
    ...part('signal_narratives', { read: DESK, fieldSet: 'NARRATIVE', write: RECEIVED }),
    ...part('signal_identities', { read: DESK, fieldSet: 'IDENTITY', write: RECEIVED }),
    ...part('signal_reporters', { read: DESK_ALONE, write: RECEIVED }),
    ...part('signal_interpretations', { read: DESK, fieldSet: 'INTERPRETATION', write: DESK_ALONE }),
    ...rewall(
      {
        table: 'cases.signal_reviews',
        kind: 'municipal',
        role: 'rt_cases',
        commands: ['SELECT', 'INSERT', 'UPDATE'],
        granted: 'reader_id = (select sec.m())',
        need: {
          SELECT: unlessKept(
            'signal_id',
            `case when reader_id = (select sec.m()) then ${reads("my_grants('INTERPRETATION')", 'signal_id')} else ${DESK} end`,
          ),
          INSERT: unlessKept('signal_id', `case when asked_by = (select sec.m()) then ${DESK_ALONE} else false end`),
          UPDATE: unlessKept('signal_id', DESK),
        },
      },
      WITH_UPDATE,
    ),
    ...rewall(
      {
        table: 'cases.signal_questions',
        kind: 'municipal',
        role: 'rt_cases',
        commands: ['SELECT', 'INSERT', 'UPDATE'],
        need: {
          SELECT: unlessKept('signal_id', `case when ${DESK} then true else ${HOLDER} end`),
          INSERT: unlessKept('signal_id', DESK_ALONE),
          UPDATE: unlessKept('signal_id', `case when ${DESK} then true else ${HOLDER} end`),
        },
      },
      WITH_UPDATE,
    ),
    ...rewall(
      {
        table: 'cases.object_keys',
        kind: 'municipal',
        role: 'rt_cases',
        commands: ['SELECT', 'INSERT'],
        granted: `case when ${reads('my_grants()', 'object_id')} then true else ${reads("my_grants('CONTRIBUTE')", 'object_id')} end`,
        need: {
          SELECT: `case when (select sec.has(array['SYSTEM'])) then true
          when object_kind = 'SIGNAL' then case when ${kept('object_id')} then false
            when ${DESK_ALONE} then true
            when (select sec.has(array['REPORTER'])) then ${reads('my_asked_signals()', 'object_id')}
            else ${reads('my_grants()', 'object_id')} end
          when ${reads('my_cases()', 'object_id')} then true
          when ${reads('my_grants()', 'object_id')} then true
          else ${reads("my_grants('CONTRIBUTE')", 'object_id')} end`,
          INSERT: "(select sec.has(array['REPORTER', 'LIAISON', 'SYSTEM']))",
        },
        handedOnBy: 'object_id',
      },
      ALL,
    ),
  ],
};
