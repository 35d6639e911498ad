import { createRoute } from '@tanstack/react-router';
import * as v from 'valibot';
import { forRoles } from '../../app/routes/for-roles.js';
import { seatRoute } from '../../app/routes/root-route.js';
import { screen } from '../../app/routes/screen.js';

const search = v.object({
  thema: v.fallback(v.optional(v.pipe(v.string(), v.regex(/^theme_[A-Z_]{2,40}$/))), undefined),
});

/** What is asked at the table, and who must be at it, per theme. */
export const criteriaRoute = createRoute({
  getParentRoute: () => seatRoute,
  path: '/criteria',
  validateSearch: search,
  ...forRoles('COORDINATOR', 'WEIGHING_MEMBER', 'CHAIR'),
  ...screen('criteria', () => import('./criteria.screen.js')),
});
