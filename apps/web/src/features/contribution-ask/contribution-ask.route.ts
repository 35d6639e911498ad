import { createRoute } from '@tanstack/react-router';
import { seatRoute } from '../../app/routes/root-route.js';
import { screen } from '../../app/routes/screen.js';

/** A question to somebody who contributes to a case and reads nothing of it. */
export const contributionAskRoute = createRoute({
  getParentRoute: () => seatRoute,
  path: '/gevraagd/$id',
  ...screen(['contribution-ask', 'contribution', 'access', 'drafts'], () => import('./contribution-ask.screen.js')),
});
