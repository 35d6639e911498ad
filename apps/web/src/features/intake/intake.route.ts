import { createRoute } from '@tanstack/react-router';
import * as v from 'valibot';
import { forRoles } from '../../app/routes/for-roles.js';
import { rootRoute, seatRoute } from '../../app/routes/root-route.js';
import { screen } from '../../app/routes/screen.js';

/** `link`: proof that the reporter was given this form; `stap`: the step that is shown, from 1. */
const intakeSearch = v.object({
  link: v.optional(v.string()),
  stap: v.optional(v.fallback(v.pipe(v.number(), v.integer(), v.minValue(1)), 1)),
});

/** The public form of a municipality. Needs no sign-in. */
export const intakeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/melden/$slug',
  validateSearch: intakeSearch,
  ...screen('intake', () => import('./intake.screen.js')),
});

/** How far a report is, by its receipt code. Needs no sign-in; the code never stands in the address. */
export const intakeStatusRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/melden/status',
  ...screen('intake', () => import('./status.screen.js')),
});

/** What the desk writes down for somebody who calls. */
export const phoneSignalRoute = createRoute({
  getParentRoute: () => seatRoute,
  path: '/signalen/telefonisch',
  ...forRoles('LIAISON'),
  ...screen(['intake', 'signals'], () => import('./phone.screen.js')),
});

/** Where the receiver of a redirected signal confirms, with a code that never stands in the address. Needs no sign-in. */
export const takeoverRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/melden/overname',
  ...screen('intake', () => import('./takeover.screen.js')),
});

/** To whom people turn who want to know what is kept about them. Needs no sign-in. */
export const rightsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/uw-rechten/$slug',
  ...screen('intake', () => import('./rights.screen.js')),
});

/** Where somebody with a worry turns to in a municipality. Needs no sign-in. */
export const whereToReportRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/waar-melden/$slug',
  ...screen('intake', () => import('./where.screen.js')),
});
