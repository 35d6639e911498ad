import { createRoute } from '@tanstack/react-router';
import { forRoles } from '../../app/routes/for-roles.js';
import { seatRoute } from '../../app/routes/root-route.js';
import { screen } from '../../app/routes/screen.js';
import { askSearch, ledgerSearch, requestsSearch, rosterSearch } from './expertise-search.js';

/** Experts of the region. */
export const rosterRoute = createRoute({
  getParentRoute: () => seatRoute,
  path: '/deskundigen',
  validateSearch: rosterSearch,
  ...forRoles('COORDINATOR', 'LIAISON', 'EXPERT'),
  ...screen('expertise', () => import('./roster.screen.js')),
});

/** Asks for expertise in three steps, about a case or namelessly. */
export const askExpertRoute = createRoute({
  getParentRoute: () => seatRoute,
  path: '/deskundigen/vragen',
  validateSearch: askSearch,
  ...forRoles('COORDINATOR', 'LIAISON'),
  ...screen(['expertise', 'text-warnings', 'case-work'], () => import('./ask.screen.js')),
});

/** Requests for expertise: an expert's own ones, or those of the municipality or region. */
export const requestsRoute = createRoute({
  getParentRoute: () => seatRoute,
  path: '/verzoeken',
  validateSearch: requestsSearch,
  ...forRoles('COORDINATOR', 'LIAISON', 'EXPERT'),
  ...screen('expertise', () => import('./requests.screen.js')),
});

/** One request: the question, and what can be done with it. */
export const requestRoute = createRoute({
  getParentRoute: () => seatRoute,
  path: '/verzoeken/$id',
  ...forRoles('COORDINATOR', 'LIAISON', 'EXPERT'),
  ...screen(['expertise', 'access'], () => import('./request.screen.js')),
});

/** The roster in the order in which it fits a request, with the reasons. */
export const candidatesRoute = createRoute({
  getParentRoute: () => seatRoute,
  path: '/verzoeken/$id/kandidaten',
  ...forRoles('COORDINATOR'),
  ...screen('expertise', () => import('./candidates.screen.js')),
});

/** Hours lent and borrowed. */
export const ledgerRoute = createRoute({
  getParentRoute: () => seatRoute,
  path: '/urenbalans',
  validateSearch: ledgerSearch,
  ...forRoles('COORDINATOR', 'LIAISON', 'EXPERT'),
  ...screen('expertise', () => import('./ledger.screen.js')),
});
