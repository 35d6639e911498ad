import type { CalendarItem, Text } from '@regiotafel/web-ui';
import type { PlannerData } from './planner.query.js';

/** What stands in the week of the planner: meetings, what it proposes, and the half-days kept for standing meetings. */
export const weekItems = (t: Text, { meetings, standingSlots, planningRuns }: PlannerData): CalendarItem[] => {
  const standing = (meetings ?? []).flatMap(({ id, kind, startsAt, endsAt, room, poolCard }): CalendarItem[] =>
    startsAt === null || endsAt === null
      ? []
      : [
          {
            id,
            kind: 'EVENT',
            start: new Date(startsAt),
            end: new Date(endsAt),
            title: poolCard?.number ?? t(`planner.kind.${kind}`),
            place: room?.name ?? t('planner.video'),
            tone: kind === 'CASE' ? 'info' : 'positive',
          },
        ],
  );
  const proposed = (planningRuns ?? []).flatMap(({ proposals }) =>
    proposals.flatMap(({ id, status, kind, startsAt, endsAt, meeting }): CalendarItem[] =>
      status !== 'OPEN' || kind === 'UNPLANNED' || startsAt === null || endsAt === null
        ? []
        : [
            {
              id: `proposal ${id}`,
              kind: 'PROPOSAL',
              start: new Date(startsAt),
              end: new Date(endsAt),
              title: meeting?.poolCard?.number ?? t('planner.proposal'),
            },
          ],
    ),
  );
  const kept = (standingSlots ?? []).map(({ startsAt, endsAt, series }): CalendarItem => ({
    id: `slot ${series.id} ${startsAt}`,
    kind: 'BUSY',
    start: new Date(startsAt),
    end: new Date(endsAt),
    title: series.name,
  }));
  return [...kept, ...standing, ...proposed];
};
