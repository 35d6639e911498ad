import { createRoute } from '@tanstack/react-router';
import { seatRoute } from '../../app/routes/root-route.js';
import { screen } from '../../app/routes/screen.js';

/** About whom a case is, who stands around them, and who works with them already. */
export const caseSurroundingsRoute = createRoute({
  getParentRoute: () => seatRoute,
  path: '/casussen/$id/omgeving',
  ...screen(['surroundings', 'case-frame'], () => import('./surroundings.screen.js')),
});
