import { createRoute } from '@tanstack/react-router';
import * as v from 'valibot';
import { forRoles } from '../../app/routes/for-roles.js';
import { seatRoute } from '../../app/routes/root-route.js';
import { screen } from '../../app/routes/screen.js';
import { LEARNS } from '../../app/session/work-roles.js';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** Words to look for among the lessons. They may name somebody, so they never stand in an address. */
    lessonWords?: string;
  }
}

/** `thema`: of which theme. */
const word = v.fallback(v.optional(v.pipe(v.string(), v.maxLength(100))), undefined);
const lessonsSearch = v.object({ thema: word });

/** What the region learned from its cases. */
export const lessonsRoute = createRoute({
  getParentRoute: () => seatRoute,
  path: '/lessen',
  validateSearch: lessonsSearch,
  ...forRoles(...LEARNS),
  ...screen('lessons', () => import('./lessons.screen.js')),
});
