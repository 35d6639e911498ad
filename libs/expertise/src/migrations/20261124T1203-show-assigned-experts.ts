import { type Migration, rewall } from '@regiotafel/tenancy';

const OPERATES = "(select sec.has(array['OPERATOR']))";
const known = (
  id: string,
): string => `case when (select sec.has(array['COORDINATOR', 'OPERATOR'])) then true when member_id = (select sec.m()) then true
  else array_position((select expertise.my_experts()), ${id}) is not null end`;
const policies = (...commands: string[]): string[] =>
  commands.flatMap((command) => [`need_${command}`, `wall_${command}`]);

/** Who asked for expertise sees who was assigned. */
export const showAssignedExperts: Migration = {
  name: '20261124T1203-show-assigned-experts',
  statements: [
    'set local role rt_grants',
    `create function expertise.my_experts() returns uuid[] language sql stable security definer parallel restricted set search_path = pg_catalog
       as $$ select coalesce(array_agg(distinct q.expert_id), array[]::uuid[]) from expertise.requests q
               where q.tenant_id = sec.r() and q.municipality_id = sec.t() and q.expert_id is not null and sec.has(array['LIAISON'])
                 and not array[q.municipality_id, q.pool_card_id, q.id] && expertise.my_conflicts() $$`,
    'revoke all on function expertise.my_experts() from public',
    'grant execute on function expertise.my_experts() to rt_expertise',
    'set local role rt_owner',
    ...rewall(
      {
        table: 'expertise.experts',
        kind: 'regional',
        role: 'rt_expertise',
        commands: ['SELECT', 'INSERT', 'UPDATE'],
        need: { SELECT: known('id'), INSERT: OPERATES, UPDATE: OPERATES },
      },
      policies('select', 'insert', 'update'),
    ),
    ...rewall(
      {
        table: 'expertise.expert_skills',
        kind: 'regional',
        role: 'rt_expertise',
        commands: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'],
        need: { SELECT: known('expert_id'), INSERT: OPERATES, UPDATE: OPERATES, DELETE: OPERATES },
      },
      policies('select', 'insert', 'update', 'delete'),
    ),
  ],
};
