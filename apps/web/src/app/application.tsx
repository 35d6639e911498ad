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
import type { Session } from './session/session.js';
import { stepUp } from './step-up.js';

/** What the session is now, and the way to change it for the router and React together. */
const useSessionState = (first: Session) => {
  const [session, setSession] = useState(first);
  const [hasEnded, setEnded] = useState(false);
  const [returns, setReturns] = useState(0);
  const [router] = useState<Router>(() => makeRouter(first));
  const end = useCallback(() => setEnded(true), []);
  const take = useCallback(
    (next: Session) => {
      router.update({ ...router.options, context: { session: next } });
      setSession(next);
      setEnded(false);
      if (hasEnded) setReturns((count) => count + 1);
    },
    [router, hasEnded],
  );
  return { router, returns, access: useMemo(() => ({ session, hasEnded, take, end }), [session, hasEnded, take, end]) };
};

/** A new seat sees other things, and who signed in again asks again: each gets a new client, and with it an empty cache. */
const useApiClient = (seat: string | undefined, returns: number, onSignedOut: () => void) =>
  useMemo(
    () => ({
      seat,
      returns,
      client: makeClient({ documents, onSignedOut, onStepUp: stepUp.ask, onReachable: reachability.report }),
    }),
    [seat, returns, onSignedOut],
  );

export const Application = ({ first }: { readonly first: Session }) => {
  const { router, returns, access } = useSessionState(first);
  const { client } = useApiClient(access.session.seat?.id, returns, access.end);
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
