import { createRoute } from '@tanstack/react-router';
import * as v from 'valibot';
import { seatRoute } from '../../app/routes/root-route.js';
import { screen } from '../../app/routes/screen.js';

const optional = <S extends v.GenericSchema<unknown, unknown>>(schema: S) =>
  v.optional(v.fallback(v.optional(schema), undefined as never));

/** `week`: any day of the week that is shown. */
const plannerSearch = v.object({ week: optional(v.pipe(v.string(), v.isoDate())) });

/** `card`: the card of the pool that the meeting is about. */
const askSearch = v.object({ card: optional(v.pipe(v.string(), v.regex(/^card_[0-9a-f-]{36}$/))) });

/** What waits for a moment, the planner at work, and the week it plans in. */
export const plannerRoute = createRoute({
  getParentRoute: () => seatRoute,
  path: '/planner',
  validateSearch: plannerSearch,
  ...screen(['planner', 'planning'], () => import('./planner.screen.js')),
});

/** Asks for a meeting about a case. */
export const askMeetingRoute = createRoute({
  getParentRoute: () => seatRoute,
  path: '/planner/aanvragen',
  validateSearch: askSearch,
  ...screen(['planner', 'planning', 'case-frame'], () => import('./ask-meeting.screen.js')),
});
