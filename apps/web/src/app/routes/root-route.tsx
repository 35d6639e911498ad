import { createRootRouteWithContext, createRoute, Outlet, redirect } from '@tanstack/react-router';
import type { Session } from '../session/session.js';
import { Shell } from '../shell/shell.js';

export type RouterContext = { readonly session: Session };

/** Everything, signed in or not. */
export const rootRoute = createRootRouteWithContext<RouterContext>()({ component: Outlet });

/** Every screen that needs a seat; shows the header and the navigation. */
export const seatRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'seat',
  beforeLoad: ({ context: { session }, location }) => {
    if (!session.signedIn) throw redirect({ to: '/aanmelden', search: { terug: location.href } });
    if (session.seat === null) throw redirect({ to: '/rol', search: { terug: location.href } });
  },
  component: Shell,
});
