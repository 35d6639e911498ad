import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';

/** Somebody who may not be placed on a card, or on anything of a municipality. */
export interface ConflictBlockRecord {
  readonly tenant_id: Uuid;
  readonly id: Uuid;
  readonly member_id: Uuid;
  readonly pool_card_id: Uuid | null;
  readonly municipality_id: Uuid | null;
  readonly lifted: boolean;
  readonly version: number;
}

/** The running blocks on these cards or these municipalities. */
export const RUNNING_BLOCKS = prepared<ConflictBlockRecord>(
  'meetings.running_blocks',
  `select b.tenant_id, b.id, b.member_id, b.pool_card_id, b.municipality_id, b.lifted, b.version from meetings.conflict_blocks b
   where b.tenant_id = (select sec.r()) and not b.lifted and b.pool_card_id in (select unnest($1::uuid[]))
   union all
   select b.tenant_id, b.id, b.member_id, b.pool_card_id, b.municipality_id, b.lifted, b.version from meetings.conflict_blocks b
   where b.tenant_id = (select sec.r()) and not b.lifted and b.municipality_id in (select unnest($2::uuid[]))`,
);

const PUT_BLOCK = prepared(
  'meetings.conflict_blocks.put',
  `insert into meetings.conflict_blocks as old (tenant_id, id, member_id, pool_card_id, municipality_id, lifted, version)
   values ((select sec.r()), $1, $2, $3, $4, $5, $6)
   on conflict (tenant_id, id) do update set lifted = excluded.lifted, version = excluded.version where old.version < excluded.version`,
);

/** Remembers a block; its highest version counts, in whatever order they come. */
export const putBlock = (tx: TenantTx, block: Omit<ConflictBlockRecord, 'tenant_id'>): Promise<number> => {
  const { id, member_id, pool_card_id, municipality_id, lifted, version } = block;
  return tx.write(PUT_BLOCK, [id, member_id, pool_card_id, municipality_id, lifted, version]);
};
