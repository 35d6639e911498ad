import { createRoute } from '@tanstack/react-router';
import { seatRoute } from '../../app/routes/root-route.js';
import { screen } from '../../app/routes/screen.js';

/** Who works on a case, who is kept away from it, and whether it is closed. */
export const casePeopleRoute = createRoute({
  getParentRoute: () => seatRoute,
  path: '/casussen/$id/betrokkenen',
  ...screen(['case-people', 'case-frame', 'access'], () => import('./people.screen.js')),
});
