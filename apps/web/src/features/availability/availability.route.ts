import { createRoute } from '@tanstack/react-router';
import * as v from 'valibot';
import { forRoles } from '../../app/routes/for-roles.js';
import { seatRoute } from '../../app/routes/root-route.js';
import { screen } from '../../app/routes/screen.js';
import { AT_THE_TABLE } from '../../app/session/work-roles.js';

/** `week`: any day of the week that is shown. */
const availabilitySearch = v.object({
  week: v.optional(v.fallback(v.optional(v.pipe(v.string(), v.isoDate())), undefined as never)),
});

/** One's own calendars and busy times. */
export const availabilityRoute = createRoute({
  getParentRoute: () => seatRoute,
  path: '/beschikbaarheid',
  validateSearch: availabilitySearch,
  ...forRoles(...AT_THE_TABLE),
  ...screen('availability', () => import('./availability.screen.js')),
});
