import { createRoute } from '@tanstack/react-router';
import * as v from 'valibot';
import { forRoles } from '../../app/routes/for-roles.js';
import { seatRoute } from '../../app/routes/root-route.js';
import { screen } from '../../app/routes/screen.js';

const FIRST_YEAR = 2000;
const LAST_YEAR = 2999;
const year = v.pipe(v.number(), v.integer(), v.minValue(FIRST_YEAR), v.maxValue(LAST_YEAR));

/** `jaar`: another year than this one. */
const exercisesSearch = v.object({ jaar: v.fallback(v.optional(year), undefined) });

/** Practising with invented cases, and what that proves. */
export const exercisesRoute = createRoute({
  getParentRoute: () => seatRoute,
  path: '/oefenen',
  validateSearch: exercisesSearch,
  ...forRoles('COORDINATOR', 'LIAISON'),
  ...screen('exercises', () => import('./exercises.screen.js')),
});
