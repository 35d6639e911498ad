import { RouterProvider } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { RouterProvider as AriaRouterProvider } from 'react-aria-components';
import { Provider } from 'urql';
import documents from 'virtual:documents';
import { makeClient } from '@regiotafel/web-data';
import { LanguageProvider } from './language.js';
import { reachability } from './reachability.js';
import { makeRouter } from './router.js';
import { SessionContext } from './session/session-context.js';
import { readSession, type Session } from './session/session.js';

export const Application = ({ first }: { readonly first: Session }) => {
  const [session, setSession] = useState(first);
  const [router] = useState(() => makeRouter(first));
  const refresh = useCallback(async () => {
    const next = await readSession();
    setSession(next);
    router.update({ context: { session: next } });
    return next;
  }, [router]);
  const client = useMemo(
    () =>
      makeClient({
        documents,
        onSignedOut: () => void refresh().then(() => router.invalidate()),
        onReachable: reachability.report,
      }),
    // A new seat sees other things: it gets a new client, and with it an empty cache.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [session.seat?.id, refresh, router],
  );
  const access = useMemo(() => ({ session, refresh }), [session, refresh]);
  return (
    <LanguageProvider>
      <SessionContext value={access}>
        <Provider value={client}>
          <AriaRouterProvider navigate={(href) => void router.navigate({ href })}>
            <RouterProvider router={router} context={{ session }} />
          </AriaRouterProvider>
        </Provider>
      </SessionContext>
    </LanguageProvider>
  );
};
