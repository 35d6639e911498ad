import type { Uuid } from '@regiotafel/kernel';
import type { TestDatabase } from '@regiotafel/testing';
import { OBJECTS, SEATS } from './random-world.js';

/** A liaison of each municipality is kept away from its first signal. */
const KEPT_AWAY = OBJECTS.filter(({ code }) => code === 0).flatMap(({ tenantId, id }) =>
  SEATS.filter((seat) => seat.tenantId === tenantId && seat.roles.includes('LIAISON')).map(({ memberId }) => ({
    tenantId,
    id,
    memberId,
  })),
);

/** Whether a conflict of interest keeps somebody away from a signal. */
export const isKeptAway = (who: { readonly memberId: Uuid | null }, signalId: Uuid): boolean =>
  KEPT_AWAY.some(({ id, memberId }) => id === signalId && memberId === who.memberId);

export const putSignalBlocks = async (database: TestDatabase): Promise<void> => {
  await database.sql(
    `insert into cases.signal_blocks (tenant_id, id, signal_id, member_id, reason, recorded_by, recorded_at)
     select r."tenantId", uuidv4(), r.id, r."memberId", 'x', r.id, now() from jsonb_to_recordset($1) r ("tenantId" uuid, id uuid, "memberId" uuid)`,
    [JSON.stringify(KEPT_AWAY)],
  );
};
