import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';

/** Access for process coordination that runs. */
export interface CoordinationRow {
  readonly object_id: Uuid;
  readonly valid_until: Date;
}

const COORDINATORS = prepared<{ ids: Uuid[] }>('cases.coordinators', 'select cases.coordinators() as ids');
const MINE = prepared<CoordinationRow>(
  'cases.grants.coordinated',
  `select g.object_id, max(g.valid_until) as valid_until from cases.grants g join reference.purposes p on p.code = g.purpose and p.for_coordinator
   where g.member_id = (select sec.m()) and g.revoked_at is null and (not g.needs_approval or g.approved_at is not null)
     and g.valid_from <= (select sec.now()) and (select sec.now()) < g.valid_until and g.object_id in (select unnest((select cases.my_grants())))
   group by g.object_id order by valid_until, g.object_id limit $1`,
);

/** The coordinators of the caller's region, by name. */
export const regionCoordinators = async (tx: TenantTx): Promise<readonly Uuid[]> =>
  (await tx.read(COORDINATORS))[0]?.ids ?? [];

/** What the caller coordinates now, first to end first. */
export const coordinatedCases = (tx: TenantTx, atMost: number): Promise<CoordinationRow[]> => tx.read(MINE, [atMost]);
