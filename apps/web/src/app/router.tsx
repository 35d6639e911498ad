import { createRouter } from '@tanstack/react-router';
import { NotFoundPage } from './shell/not-found-page.js';
import { ScreenError } from './shell/screen-error.js';
import { routeTree } from './routes/routes.js';
import type { Session } from './session/session.js';

export const makeRouter = (session: Session) =>
  createRouter({
    routeTree,
    context: { session },
    defaultPreload: 'intent',
    defaultPendingMs: 200,
    // What took a moment to load is shown at once; the library would keep the waiting mark for half a second more.
    defaultPendingMinMs: 0,
    scrollRestoration: true,
    defaultErrorComponent: ScreenError,
    defaultNotFoundComponent: NotFoundPage,
  });

export type Router = ReturnType<typeof makeRouter>;

declare module '@tanstack/react-router' {
  interface Register {
    router: Router;
  }
}
