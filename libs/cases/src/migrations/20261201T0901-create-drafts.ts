import { type Migration, wallOff } from '@regiotafel/tenancy';

const among = (reader: string) => `array_position((select cases.${reader}()), object_id) is not null`;
const REACHES = `case object_kind
  when 'CASE' then case when ${among('my_cases')} then true else ${among('my_grants')} end
  when 'WEIGHING' then ${among('my_weighings')}
  else exists (select from cases.signals s where s.id = drafts.object_id) end`;
const MINE = `case when member_id = (select sec.m()) then ${REACHES} else false end`;
const OVER = "case when (select sec.has(array['SYSTEM'])) then due_at <= (select sec.now())";

/**
 * What somebody typed into a form and did not send. It is its writer's alone, in the writer's own tenant, and only as long as
 * the writer may see what the form is about. Each row has a key of its own, so that removing it erases the text.
 */
export const createDrafts: Migration = {
  name: '20261201T0901-create-drafts',
  statements: [
    `create table cases.drafts (
       tenant_id uuid not null,
       id uuid not null,
       member_id uuid not null,
       form text not null check (form ~ '^[A-Z_]{2,40}$'),
       object_kind text not null check (object_kind in ('SIGNAL', 'CASE', 'WEIGHING')),
       object_id uuid not null,
       part_id uuid not null,
       base integer,
       wrapped bytea not null,
       sealed bytea not null,
       key_version integer not null default 1,
       version integer not null default 1,
       saved_at timestamptz not null,
       due_at timestamptz not null check (due_at > saved_at),
       primary key (tenant_id, id),
       unique (tenant_id, member_id, form, object_id, part_id)
     )`,
    'create index drafts_due on cases.drafts (due_at)',
    ...wallOff({
      table: 'cases.drafts',
      kind: 'municipal',
      role: 'rt_cases',
      commands: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'],
      need: {
        SELECT: `${OVER} else ${MINE} end`,
        INSERT: MINE,
        UPDATE: MINE,
        DELETE: `${OVER} else ${MINE} end`,
      },
    }),
    'grant select (tenant_id, id, due_at) on cases.drafts to rt_relay',
    'create policy relay_sweeps on cases.drafts for select to rt_relay using (due_at <= (select sec.now()))',
    'set local role rt_relay',
    `create function sec.due_draft(max int) returns table (tenant_id uuid, id uuid)
       language sql stable security definer set search_path = pg_catalog as $$
       select d.tenant_id, d.id from cases.drafts d where d.due_at <= sec.now() order by d.due_at limit max $$`,
    'revoke all on function sec.due_draft(int) from public',
    'set local role rt_owner',
  ],
};
