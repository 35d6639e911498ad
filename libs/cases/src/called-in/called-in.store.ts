import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';

/** Somebody who is, or no longer is, called in about a card. */
export interface CallingRow {
  readonly source: 'REQUEST' | 'MEETING';
  readonly sourceId: Uuid;
  readonly memberId: Uuid;
  readonly cardId: Uuid;
  readonly isCalled: boolean;
  readonly version: number;
}

/** A case that the caller is called in about. */
export interface CalledCase {
  readonly source: CallingRow['source'];
  readonly source_id: Uuid;
  readonly case_id: Uuid;
  readonly regime: string;
}

const PUT = prepared(
  'cases.called_in.put',
  `insert into cases.called_in as known (tenant_id, source, source_id, member_id, card_id, is_called, version)
   values ((select sec.r()), $1, $2::uuid, $3::uuid, $4::uuid, $5, $6)
   on conflict (tenant_id, source_id, member_id) do update set is_called = excluded.is_called, version = excluded.version
     where known.version < excluded.version`,
);
const MINE = prepared<CalledCase>(
  'cases.called_in.mine',
  'select c.source, c.source_id, c.case_id, c.regime from cases.my_callings() c where $1::uuid in (c.source_id, c.card_id, c.case_id) limit 1',
);

const MINE_BY_SOURCE = prepared<CalledCase>(
  'cases.called_in.mine_by_source',
  'select c.source, c.source_id, c.case_id, c.regime from cases.my_callings() c where c.source_id in (select unnest($1::uuid[]))',
);

/** About one person and one source the highest version counts, in whatever order they come. */
export const putCalling = (tx: TenantTx, row: CallingRow): Promise<number> =>
  tx.write(PUT, [row.source, row.sourceId, row.memberId, row.cardId, row.isCalled, row.version]);

/** By the id of the request or meeting, of the card, or of the case. */
export const calledCase = async (tx: TenantTx, id: Uuid): Promise<CalledCase | null> =>
  (await tx.read(MINE, [id]))[0] ?? null;

/** By the ids of requests and meetings. */
export const calledCases = (tx: TenantTx, sourceIds: readonly Uuid[]): Promise<CalledCase[]> =>
  tx.read(MINE_BY_SOURCE, [sourceIds]);
