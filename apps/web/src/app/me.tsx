import { createContext, use, useEffect, type ReactNode } from 'react';
import { graphql, useScreenQuery, type ResultOf } from '@regiotafel/web-data';
import { businessClock } from './business-clock.js';

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

/** The seat of this page with its names. */
export type Me = NonNullable<ResultOf<typeof MeQuery>['me']>;

const MeContext = createContext<Me | null>(null);

/** Reads once per seat who acts here and what time it is in the business. */
export const MeProvider = ({ children }: { readonly children: ReactNode }) => {
  const { data } = useScreenQuery(MeQuery, {});
  const me = data?.me ?? null;
  const now = me?.now;
  useEffect(() => {
    if (now !== undefined) businessClock.set(now);
  }, [now]);
  return <MeContext value={me}>{children}</MeContext>;
};

/** Who acts here; null until it is read. */
export const useMe = (): Me | null => use(MeContext);
