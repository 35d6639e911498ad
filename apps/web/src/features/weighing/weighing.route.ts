import { createRoute } from '@tanstack/react-router';
import * as v from 'valibot';
import { forRoles } from '../../app/routes/for-roles.js';
import { seatRoute } from '../../app/routes/root-route.js';
import { screen } from '../../app/routes/screen.js';
import { WEIGHS } from '../../app/session/work-roles.js';

/** `toon`: also what is concluded. */
const weighingsSearch = v.object({ toon: v.fallback(v.optional(v.literal('alle')), undefined) });

/** What lies before the table, open ones first. */
export const weighingsRoute = createRoute({
  getParentRoute: () => seatRoute,
  path: '/weging',
  validateSearch: weighingsSearch,
  ...forRoles(...WEIGHS),
  ...screen('weighing', () => import('./weighings.screen.js')),
});

/** One weighing: what was offered, the own judgement, the joint outcome. */
export const weighingRoute = createRoute({
  getParentRoute: () => seatRoute,
  path: '/weging/$id',
  ...screen(['weighing', 'drafts'], () => import('./weighing.screen.js')),
});
