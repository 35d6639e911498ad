import { RouterProvider } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { RouterProvider as AriaRouterProvider } from 'react-aria-components';
import { Provider } from 'urql';
import documents from 'virtual:documents';
import { makeClient } from '@regiotafel/web-data';
import { LanguageProvider } from './language.js';
import { reachability } from './reachability.js';
import { makeRouter, type Router } from './router.js';
import { SessionContext } from './session/session-context.js';
import { readSession, type Session } from './session/session.js';

/** What the session is now, and the way to change it for the router and React together. */
const useSessionState = (first: Session) => {
  const [session, setSession] = useState(first);
  const [router] = useState<Router>(() => makeRouter(first));
  const take = useCallback(
    (next: Session) => {
      router.update({ ...router.options, context: { session: next } });
      setSession(next);
    },
    [router],
  );
  return { session, router, take };
};

/** A new seat sees other things: it gets a new client, and with it an empty cache. */
const useApiClient = (seat: string | undefined, router: Router, take: (session: Session) => void) =>
  useMemo(() => {
    const lookAgain = async (): Promise<void> => {
      take(await readSession());
      await router.invalidate();
    };
    const client = makeClient({ documents, onSignedOut: () => void lookAgain(), onReachable: reachability.report });
    return { seat, client };
  }, [seat, router, take]);

export const Application = ({ first }: { readonly first: Session }) => {
  const { session, router, take } = useSessionState(first);
  const { client } = useApiClient(session.seat?.id, router, take);
  const access = useMemo(() => ({ session, take }), [session, take]);
  return (
    <LanguageProvider>
      <SessionContext value={access}>
        <Provider value={client}>
          <AriaRouterProvider navigate={(href) => void router.navigate({ href })}>
            <RouterProvider router={router} />
          </AriaRouterProvider>
        </Provider>
      </SessionContext>
    </LanguageProvider>
  );
};
