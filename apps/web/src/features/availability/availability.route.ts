import { createRoute } from '@tanstack/react-router';
import * as v from 'valibot';
import { seatRoute } from '../../app/routes/root-route.js';
import { screen } from '../../app/routes/screen.js';

/** `week`: any day of the week that is shown. */
const availabilitySearch = v.object({
  week: v.optional(v.fallback(v.optional(v.pipe(v.string(), v.isoDate())), undefined as never)),
});

/** One's own calendars and busy times. */
export const availabilityRoute = createRoute({
  getParentRoute: () => seatRoute,
  path: '/beschikbaarheid',
  validateSearch: availabilitySearch,
  ...screen('availability', () => import('./availability.screen.js')),
});
