import { createRoute } from '@tanstack/react-router';
import { seatRoute } from '../../app/routes/root-route.js';
import { screen } from '../../app/routes/screen.js';

/** What is going to be done in a case, by whom and by when. */
export const casePlanRoute = createRoute({
  getParentRoute: () => seatRoute,
  path: '/casussen/$id/plan',
  ...screen(['plan', 'case-frame', 'drafts'], () => import('./plan.screen.js')),
});

/** The same on paper. */
export const casePlanPrintRoute = createRoute({
  getParentRoute: () => seatRoute,
  path: '/casussen/$id/plan/print',
  ...screen(['plan', 'case-frame'], () => import('./plan-print.screen.js')),
});
