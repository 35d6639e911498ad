import { createRoute } from '@tanstack/react-router';
import { forRoles } from '../../app/routes/for-roles.js';
import { seatRoute } from '../../app/routes/root-route.js';
import { screen } from '../../app/routes/screen.js';

/** How uniformly the region judges: figures about no case and no member. */
export const uniformityRoute = createRoute({
  getParentRoute: () => seatRoute,
  path: '/eensgezind',
  ...forRoles('COORDINATOR', 'WEIGHING_MEMBER', 'CHAIR'),
  ...screen('uniformity', () => import('./uniformity.screen.js')),
});

/** The same beside its criteria, on paper. */
export const uniformityPrintRoute = createRoute({
  getParentRoute: () => seatRoute,
  path: '/eensgezind/print',
  ...forRoles('COORDINATOR', 'WEIGHING_MEMBER', 'CHAIR'),
  ...screen('uniformity', () => import('./uniformity-print.screen.js')),
});
