import { createRoute } from '@tanstack/react-router';
import { forRoles } from '../../app/routes/for-roles.js';
import { seatRoute } from '../../app/routes/root-route.js';
import { screen } from '../../app/routes/screen.js';
import { poolSearch } from './pool-search.js';

/** The cases of the region without the person they are about. Its filters can be shared as an address. */
export const poolRoute = createRoute({
  getParentRoute: () => seatRoute,
  path: '/aangemeld',
  validateSearch: poolSearch,
  ...forRoles('COORDINATOR', 'LIAISON'),
  ...screen('pool', () => import('./pool.screen.js')),
});

/** One card of the pool with what was asked and planned for it. */
export const cardRoute = createRoute({
  getParentRoute: () => seatRoute,
  path: '/aangemeld/$id',
  ...forRoles('COORDINATOR', 'LIAISON'),
  ...screen(['pool', 'access', 'case-work'], () => import('./card.screen.js')),
});

/** How much work lies with which municipality and expert. */
export const loadRoute = createRoute({
  getParentRoute: () => seatRoute,
  path: '/belasting',
  ...forRoles('COORDINATOR', 'LIAISON'),
  ...screen('pool', () => import('./load.screen.js')),
});
