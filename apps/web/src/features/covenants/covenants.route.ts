import { createRoute } from '@tanstack/react-router';
import { forRoles } from '../../app/routes/for-roles.js';
import { seatRoute } from '../../app/routes/root-route.js';
import { screen } from '../../app/routes/screen.js';

/** Until when the covenants of the region allow access. */
export const covenantsRoute = createRoute({
  getParentRoute: () => seatRoute,
  path: '/convenanten',
  ...forRoles('COORDINATOR', 'LIAISON'),
  ...screen('covenants', () => import('./covenants.screen.js')),
});
