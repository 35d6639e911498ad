import type { Uuid, Who } from '@regiotafel/kernel';
import type { TestDatabase } from '@regiotafel/testing';
import { isBlocked, OBJECTS, SEATS, type World } from './random-world.js';

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

/** Shut out of what was said while the case is closed to all but a few; the system and the reporter go on. */
export const isClosedTo = ({ restrictions }: World, who: Pick<Who, 'memberId' | 'kind'>, objectId: Uuid): boolean =>
  who.kind !== 'REPORTER' &&
  restrictions.some(
    ({ object, keepers }) => object.id === objectId && who.memberId !== null && !keepers.includes(who.memberId),
  );

/** What a policy is told: blocks on the signal or on the case of it, which have one id in these worlds, and restrictions. */
export const shutFrom = (world: World, who: Who, id: Uuid) => {
  const kept_away = isKeptAway(who, id) || isBlocked(world, who, id);
  return { kept_away, closed: kept_away || isClosedTo(world, who, id) };
};

export const putSignalBlocks = async (database: TestDatabase): Promise<void> => {
  await database.sql(
    `insert into cases.signal_blocks (tenant_id, id, signal_id, member_id, reason, recorded_by, recorded_at)
     select r."tenantId", uuidv4(), r.id, r."memberId", 'x', r.id, now() from jsonb_to_recordset($1) r ("tenantId" uuid, id uuid, "memberId" uuid)`,
    [JSON.stringify(KEPT_AWAY)],
  );
};
