import { createRoute } from '@tanstack/react-router';
import { seatRoute } from '../../app/routes/root-route.js';
import { screen } from '../../app/routes/screen.js';

/** One request for access, for whoever leads the case and for the second person. */
export const accessRequestRoute = createRoute({
  getParentRoute: () => seatRoute,
  path: '/inzage/$id',
  ...screen(['access-request', 'access'], () => import('./access-request.screen.js')),
});
