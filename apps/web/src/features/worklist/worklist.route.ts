import { createRoute } from '@tanstack/react-router';
import { seatRoute } from '../../app/routes/root-route.js';
import { screen } from '../../app/routes/screen.js';

/** Start of every role: what waits for me. */
export const worklistRoute = createRoute({
  getParentRoute: () => seatRoute,
  path: '/',
  ...screen('worklist', () => import('./worklist.screen.js')),
});
