import { createRoute } from '@tanstack/react-router';
import { forRoles } from '../../app/routes/for-roles.js';
import { seatRoute } from '../../app/routes/root-route.js';
import { screen } from '../../app/routes/screen.js';

/** Whether marks of persons are compared between municipalities, and which pairs were found. */
export const duplicatesRoute = createRoute({
  getParentRoute: () => seatRoute,
  path: '/dubbelcheck',
  ...forRoles('COORDINATOR'),
  ...screen('duplicates', () => import('./duplicates.screen.js')),
});
