import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../../app/routes/root-route.js';
import { screen } from '../../app/routes/screen.js';

/** How well these screens can be used by everybody. Needs no sign-in. */
export const accessibilityRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/toegankelijkheid',
  ...screen('about', () => import('./accessibility.screen.js')),
});
