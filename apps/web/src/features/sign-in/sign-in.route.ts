import { createRoute, redirect } from '@tanstack/react-router';
import * as v from 'valibot';
import { rootRoute } from '../../app/routes/root-route.js';
import { safeReturn } from '../../app/routes/safe-return.js';
import { firstScreen } from '../../app/routes/screen.js';

/** `terug`: where to go afterwards. */
const returnSearch = v.object({ terug: v.optional(v.string()) });

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/aanmelden',
  validateSearch: returnSearch,
  beforeLoad: ({ context, search }) => {
    if (context.session.signedIn) throw redirect({ href: safeReturn(search.terug) });
  },
  ...firstScreen('sign-in', () => import('./sign-in.screen.js')),
});

export const seatChoiceRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/rol',
  validateSearch: returnSearch,
  beforeLoad: ({ context }) => {
    if (!context.session.signedIn) throw redirect({ to: '/aanmelden', search: {} });
  },
  ...firstScreen('sign-in', () => import('./seat-choice.screen.js')),
});
