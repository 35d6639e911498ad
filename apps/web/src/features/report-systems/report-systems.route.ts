import { createRoute } from '@tanstack/react-router';
import { forRoles } from '../../app/routes/for-roles.js';
import { seatRoute } from '../../app/routes/root-route.js';
import { screen } from '../../app/routes/screen.js';

/** Which systems of partners report to the own municipality, and their keys. */
export const reportSystemsRoute = createRoute({
  getParentRoute: () => seatRoute,
  path: '/meldsystemen',
  ...forRoles('LIAISON', 'ADMIN'),
  ...screen(['report-systems', 'references'], () => import('./report-systems.screen.js')),
});
