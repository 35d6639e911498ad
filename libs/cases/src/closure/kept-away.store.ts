import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';
import type { Shut } from '../domain/shut.js';

const SHUT = prepared<Shut & { id: Uuid }>(
  'cases.shut.of',
  `select o.id, coalesce((select array_agg(k.member_id) from cases.kept_from(o.id) k), array[]::uuid[]) as kept,
     (select jsonb_agg(r.keepers) from cases.keepers_of(o.id) r) as keepers
   from unnest($1::uuid[]) o (id)`,
);
/** A running block, and a case that it keeps somebody away from. */
export interface KeptRow {
  readonly block_id: Uuid;
  readonly member_id: Uuid;
  readonly case_id: Uuid;
  readonly region_id: Uuid;
}

const ON_CASES = prepared<KeptRow>(
  'cases.shut.on_cases',
  `select k.block_id, k.member_id, c.case_id, c.region_id from cases.kept_from($1::uuid) k cross join cases.cases_on($1::uuid) c
   where k.block_id is not null and ($2::uuid is null or k.block_id = $2) order by k.block_id, c.case_id`,
);
const KEEP_ME_AWAY = prepared<{ kept: number }>(
  'cases.shut.keep_me_away',
  'select cases.keep_me_away($1::uuid, $2::uuid, $3::bytea) as kept',
);
const LED = prepared<{ led: boolean }>('cases.shut.led', 'select cases.led_without($1::uuid, $2::uuid) as led');

/** Who gets nothing of each signal or case, and of all that hangs on it. */
export const shutsOf = async (tx: TenantTx, ids: readonly Uuid[]): Promise<ReadonlyMap<Uuid, Shut>> =>
  new Map((await tx.read(SHUT, [ids])).map(({ id, kept, keepers }) => [id, { kept, keepers }]));

/** The running blocks of a signal or case, all or one, with each case that hangs on it; none of a whole municipality. */
export const keptFromCases = (tx: TenantTx, id: Uuid, blockId: Uuid | null): Promise<KeptRow[]> =>
  tx.read(ON_CASES, [id, blockId]);

/** Whether somebody else leads every case that a signal or case hangs on. */
export const isLedWithout = async (tx: TenantTx, id: Uuid, memberId: Uuid): Promise<boolean> =>
  (await tx.read(LED, [id, memberId]))[0]?.led ?? false;

/** The caller's own block on a signal or case of whatever tenant; 0 when that is not theirs to see, or stands already. */
export const keepMeAway = async (tx: TenantTx, id: Uuid, blockId: Uuid, reason: Buffer): Promise<number> =>
  (await tx.read(KEEP_ME_AWAY, [id, blockId, reason]))[0]?.kept ?? 0;
