import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';
import type { ObjectKind } from '../domain/field-set.js';

export interface ObjectKeyRow {
  readonly tenant_id: Uuid;
  readonly object_id: Uuid;
  readonly version: number;
  readonly wrapped: Buffer;
}

const KEYS = prepared<ObjectKeyRow>(
  'cases.object_keys.of',
  `select distinct on (k.object_id) k.tenant_id, k.object_id, k.version, k.wrapped from cases.object_keys k
   where k.object_id in (select unnest($1::uuid[])) order by k.object_id, k.version desc`,
);
const KEEP_KEY = prepared(
  'cases.object_keys.keep',
  `insert into cases.object_keys (tenant_id, object_id, version, object_kind, wrapped) values ((select sec.t()), $1::uuid, $2, $3, $4)`,
);

const ALL_KEYS = prepared<ObjectKeyRow>(
  'cases.object_keys.all',
  `select k.tenant_id, k.object_id, k.version, k.wrapped from cases.object_keys k where k.object_id = $1::uuid order by k.version`,
);

/** Every version of the key of one object. */
export const allKeysOf = (tx: TenantTx, objectId: Uuid): Promise<ObjectKeyRow[]> => tx.read(ALL_KEYS, [objectId]);

export const keysOf = (tx: TenantTx, objectIds: readonly Uuid[]): Promise<ObjectKeyRow[]> => tx.read(KEYS, [objectIds]);

export const keepKey = (
  tx: TenantTx,
  objectId: Uuid,
  version: number,
  kind: ObjectKind,
  wrapped: Buffer,
): Promise<number> => tx.write(KEEP_KEY, [objectId, version, kind, wrapped]);
