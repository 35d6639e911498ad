import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { graphql, type ResultOf } from '@regiotafel/web-data';

const MeQuery = graphql(`
  query Me {
    me {
      member {
        id
        name
        jobTitle
        tenantName
      }
      roles
      municipality {
        id
        name
      }
      region {
        id
        name
        phone
      }
      now
    }
  }
`);

/** The seat of this page with its names; null until it is read. */
export type Me = NonNullable<ResultOf<typeof MeQuery>['me']>;

type MeAccess = { readonly me: Me | null; /** Business time minus the time of this computer, in milliseconds. */ readonly ahead: number };

const MeContext = createContext<MeAccess>({ me: null, ahead: 0 });

/** Reads once per seat who acts here and what time it is in the business. */
export const MeProvider = ({ children }: { readonly children: ReactNode }) => {
  const [{ data }] = useQuery({ query: MeQuery });
  const me = data?.me ?? null;
  const now = me?.now;
  const access = useMemo(() => ({ me, ahead: now === undefined ? 0 : Date.parse(now) - Date.now() }), [me, now]);
  return <MeContext value={access}>{children}</MeContext>;
};

/** Who acts here; null until it is read. */
export const useMe = (): Me | null => use(MeContext).me;

const EVERY_MS = 30_000;

/** Business time, moving on; deadlines count from here. The demonstration may set it elsewhere than the real time. */
export const useNow = (): Date => {
  const { ahead } = use(MeContext);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return useMemo(() => new Date(now + ahead), [now, ahead]);
};
