import { createContext, use } from 'react';
import type { Session } from './session.js';

export type SessionAccess = {
  readonly session: Session;
  /** Reads the session again, for example to learn when it ends. */
  readonly refresh: () => Promise<Session>;
};

export const SessionContext = createContext<SessionAccess | null>(null);

/** The session of this page. */
export const useSession = (): SessionAccess => {
  const access = use(SessionContext);
  if (access === null) throw new Error('useSession outside of the application');
  return access;
};
