import { createRoute } from '@tanstack/react-router';
import * as v from 'valibot';
import { forRoles } from '../../app/routes/for-roles.js';
import { seatRoute } from '../../app/routes/root-route.js';
import { screen } from '../../app/routes/screen.js';
import { REPORTS } from '../../app/session/work-roles.js';

/** What somebody reported from the own seat. */
export const reportsRoute = createRoute({
  getParentRoute: () => seatRoute,
  path: '/meldingen',
  ...forRoles(...REPORTS),
  ...screen('intake', () => import('./my-reports.screen.js')),
});

/** A signal to a municipality of the region; `gemeente` is the id of that municipality. */
export const reportRoute = createRoute({
  getParentRoute: () => seatRoute,
  path: '/meldingen/nieuw',
  validateSearch: v.object({ gemeente: v.optional(v.string()) }),
  ...forRoles(...REPORTS),
  ...screen('intake', () => import('./member-report.screen.js')),
});
