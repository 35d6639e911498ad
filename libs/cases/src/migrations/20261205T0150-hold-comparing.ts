import { type Migration, wallOff } from '@regiotafel/tenancy';

const SYSTEM = "(select sec.has(array['SYSTEM']))";
/** The system as it acts in the region itself, not in one of its municipalities. */
const REGION_SYSTEM = `case when tenant_id = (select sec.t()) then ${SYSTEM} else false end`;

/**
 * Marks of persons that are not compared yet because one municipality laid so many within a day, and when each of them is.
 * The coordinator and the data-protection officer of the region read that the check waits, and for which municipality.
 */
export const holdComparing: Migration = {
  name: '20261205T0150-hold-comparing',
  statements: [
    `create table cases.duplicate_holds (
       tenant_id uuid not null,
       offer_id uuid not null,
       municipality_id uuid not null,
       signal_id uuid not null,
       due_at timestamptz not null,
       primary key (tenant_id, offer_id)
     )`,
    'create index duplicate_holds_due on cases.duplicate_holds (due_at)',
    'create index duplicate_holds_municipality on cases.duplicate_holds (tenant_id, municipality_id)',
    'create index duplicate_holds_signal on cases.duplicate_holds (tenant_id, signal_id)',
    ...wallOff({
      table: 'cases.duplicate_holds',
      kind: 'regional',
      role: 'rt_cases',
      commands: ['SELECT', 'INSERT', 'DELETE'],
      need: {
        SELECT: `case when (select sec.has(array['COORDINATOR', 'DPO'])) then true else ${REGION_SYSTEM} end`,
        INSERT: REGION_SYSTEM,
        DELETE: REGION_SYSTEM,
      },
    }),
    'grant select (tenant_id, offer_id, due_at) on cases.duplicate_holds to rt_relay',
    'create policy relay_sweeps on cases.duplicate_holds for select to rt_relay using (due_at <= (select sec.now()))',
    'set local role rt_relay',
    `create function sec.due_duplicate_hold(max int) returns table (tenant_id uuid, id uuid)
       language sql stable security definer set search_path = pg_catalog as $$
       select h.tenant_id, h.offer_id from cases.duplicate_holds h where h.due_at <= sec.now() order by h.due_at limit max $$`,
    'revoke all on function sec.due_duplicate_hold(int) from public',
    'set local role rt_owner',
  ],
};
