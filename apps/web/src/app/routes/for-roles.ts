import { notFound } from '@tanstack/react-router';
import type { RouterContext } from './root-route.js';

/**
 * Options of a screen that exists for some roles only. For everybody else it looks as if it were not there;
 * the API gives them nothing either.
 */
export const forRoles = (...roles: readonly string[]) => ({
  beforeLoad: ({ context: { session } }: { readonly context: RouterContext }): void => {
    if (!roles.some((role) => session.seat?.roles.includes(role))) throw notFound();
  },
});
