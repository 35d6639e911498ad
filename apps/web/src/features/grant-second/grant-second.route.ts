import { createRoute } from '@tanstack/react-router';
import { seatRoute } from '../../app/routes/root-route.js';
import { screen } from '../../app/routes/screen.js';

/** Access to identity that somebody gave, for the second person whom they named. */
export const grantSecondRoute = createRoute({
  getParentRoute: () => seatRoute,
  path: '/inzage/gegeven/$id',
  ...screen(['grant-second', 'access'], () => import('./grant-second.screen.js')),
});
