import { createRoute } from '@tanstack/react-router';
import * as v from 'valibot';
import { seatRoute } from '../../app/routes/root-route.js';
import { screen } from '../../app/routes/screen.js';

/** `week`: any day of the week that is shown. */
const meetingsSearch = v.object({
  week: v.optional(v.fallback(v.optional(v.pipe(v.string(), v.isoDate())), undefined as never)),
});

/** The meetings of a week, for whoever takes part in them. */
export const meetingsRoute = createRoute({
  getParentRoute: () => seatRoute,
  path: '/overleggen',
  validateSearch: meetingsSearch,
  ...screen('meeting', () => import('./meetings.screen.js')),
});

/** One meeting: who comes, what is on the agenda, what was decided. */
export const meetingRoute = createRoute({
  getParentRoute: () => seatRoute,
  path: '/overleggen/$id',
  ...screen(['meeting', 'planning'], () => import('./meeting.screen.js')),
});
