import { createRoute } from '@tanstack/react-router';
import * as v from 'valibot';
import { seatRoute } from '../../app/routes/root-route.js';
import { firstScreen } from '../../app/routes/screen.js';

/** `termijn`: only what is due within it; left out for everything. */
const worklistSearch = v.object({
  termijn: v.fallback(v.optional(v.picklist(['te-laat', 'vandaag', 'week'])), undefined),
});

/** Start of every role: what waits for me. */
export const worklistRoute = createRoute({
  getParentRoute: () => seatRoute,
  path: '/',
  validateSearch: worklistSearch,
  ...firstScreen('worklist', () => import('./worklist.screen.js')),
});
