import { createRoute } from '@tanstack/react-router';
import { seatRoute } from '../../app/routes/root-route.js';
import { screen } from '../../app/routes/screen.js';

/** All parts of the library on one page, to look at while developing. */
export const partsRoute = createRoute({
  getParentRoute: () => seatRoute,
  path: '/onderdelen',
  ...screen('parts', () => import('./parts.screen.js')),
});
