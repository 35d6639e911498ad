import { createRoute } from '@tanstack/react-router';
import * as v from 'valibot';
import { forRoles } from '../../app/routes/for-roles.js';
import { seatRoute } from '../../app/routes/root-route.js';
import { screen } from '../../app/routes/screen.js';
import { AT_THE_TABLE } from '../../app/session/work-roles.js';

/** `week`: any day of the week that is shown. */
const meetingsSearch = v.object({
  week: v.optional(v.fallback(v.optional(v.pipe(v.string(), v.isoDate())), undefined as never)),
});

/** The meetings of a week, for whoever takes part in them. */
export const meetingsRoute = createRoute({
  getParentRoute: () => seatRoute,
  path: '/overleggen',
  validateSearch: meetingsSearch,
  ...forRoles(...AT_THE_TABLE),
  ...screen('meeting', () => import('./meetings.screen.js')),
});

/** One meeting: who comes, what is on the agenda, what was decided. */
export const meetingRoute = createRoute({
  getParentRoute: () => seatRoute,
  path: '/overleggen/$id',
  ...screen(['meeting', 'planning', 'case-work', 'access'], () => import('./meeting.screen.js')),
});
