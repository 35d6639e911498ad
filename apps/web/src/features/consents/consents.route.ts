import { createRoute } from '@tanstack/react-router';
import { seatRoute } from '../../app/routes/root-route.js';
import { screen } from '../../app/routes/screen.js';

/** For what the reader's own contributions may be told on. */
export const consentsRoute = createRoute({
  getParentRoute: () => seatRoute,
  path: '/toestemmingen',
  ...screen(['consents', 'contribution', 'documents'], () => import('./consents.screen.js')),
});
