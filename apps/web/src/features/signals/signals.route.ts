import { createRoute } from '@tanstack/react-router';
import * as v from 'valibot';
import { seatRoute } from '../../app/routes/root-route.js';
import { screen } from '../../app/routes/screen.js';
import { VIEW_IDS } from './views.js';

/** `toon`: which signals; `thema`: only those of a theme. */
const inboxSearch = v.object({
  toon: v.fallback(v.optional(v.picklist(VIEW_IDS)), undefined),
  thema: v.fallback(v.optional(v.pipe(v.string(), v.startsWith('theme_'))), undefined),
});

/** `stap`: the step that is shown, from 1. */
const offerSearch = v.object({ stap: v.optional(v.fallback(v.pipe(v.number(), v.integer(), v.minValue(1)), 1)) });

/** The signals of the own municipality. */
export const signalsRoute = createRoute({
  getParentRoute: () => seatRoute,
  path: '/signalen',
  validateSearch: inboxSearch,
  ...screen('signals', () => import('./inbox.screen.js')),
});

/** One signal and what can be done with it. */
export const signalRoute = createRoute({
  getParentRoute: () => seatRoute,
  path: '/signalen/$signalId',
  ...screen(['signals', 'access', 'references', 'text-warnings', 'drafts'], () => import('./signal.screen.js')),
});

/** Handing a signal to the region, in four steps. */
export const offerRoute = createRoute({
  getParentRoute: () => seatRoute,
  path: '/signalen/$signalId/aanbieden',
  validateSearch: offerSearch,
  ...screen(['signals', 'drafts'], () => import('./offer.screen.js')),
});
