import { createRoute } from '@tanstack/react-router';
import { seatRoute } from '../../app/routes/root-route.js';
import { screen } from '../../app/routes/screen.js';

/** Which municipality has the case, and whether another is to take it over. */
export const caseHandoverRoute = createRoute({
  getParentRoute: () => seatRoute,
  path: '/casussen/$id/overdracht',
  ...screen(['case-handover', 'case-frame'], () => import('./handover.screen.js')),
});
