import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';

export interface PoolViewRow {
  readonly tenant_id: Uuid;
  readonly id: Uuid;
  readonly member_id: Uuid;
  readonly name: string;
  readonly search: string;
  readonly columns: readonly string[];
  readonly is_shared: boolean;
  readonly version: number;
}

/** What is kept of a view. */
export type PoolViewText = Pick<PoolViewRow, 'name' | 'search' | 'columns' | 'is_shared'>;

const COLUMNS = 'v.tenant_id, v.id, v.member_id, v.name, v.search, v.columns, v.is_shared, v.version';
const ALL = prepared<PoolViewRow>(
  'cases.pool_views.all',
  `select ${COLUMNS} from cases.pool_views v where v.tenant_id = (select sec.r()) order by lower(v.name), v.id limit $1`,
);
const ONE = prepared<PoolViewRow>(
  'cases.pool_views.one',
  `select ${COLUMNS} from cases.pool_views v where v.tenant_id = (select sec.r()) and v.id = $1::uuid`,
);
const INSERT = prepared(
  'cases.pool_views.insert',
  `insert into cases.pool_views (tenant_id, id, member_id, name, search, columns, is_shared, kept_at)
   values ((select sec.r()), $1::uuid, (select sec.m()), $2, $3, $4, $5, (select sec.now()))`,
);
const CHANGE = prepared(
  'cases.pool_views.change',
  `update cases.pool_views set name = $3, search = $4, columns = $5, is_shared = $6, kept_at = (select sec.now()), version = version + 1
   where tenant_id = (select sec.r()) and id = $1::uuid and version = $2`,
);
const REMOVE = prepared(
  'cases.pool_views.remove',
  'delete from cases.pool_views where tenant_id = (select sec.r()) and id = $1::uuid and version = $2',
);

/** Views the caller may use, by name. */
export const allViews = (tx: TenantTx, atMost: number): Promise<PoolViewRow[]> => tx.read(ALL, [atMost]);

export const viewById = async (tx: TenantTx, id: Uuid): Promise<PoolViewRow | null> =>
  (await tx.read(ONE, [id]))[0] ?? null;

export const insertView = (tx: TenantTx, id: Uuid, view: PoolViewText): Promise<number> =>
  tx.write(INSERT, [id, view.name, view.search, view.columns, view.is_shared]);

/** Each 0 when somebody changed the view since. */
export const changeView = (tx: TenantTx, id: Uuid, version: number, view: PoolViewText): Promise<number> =>
  tx.write(CHANGE, [id, version, view.name, view.search, view.columns, view.is_shared]);

export const removeView = (tx: TenantTx, id: Uuid, version: number): Promise<number> => tx.write(REMOVE, [id, version]);
