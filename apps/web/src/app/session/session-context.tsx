import { createContext, use } from 'react';
import type { Session } from './session.js';

export type SessionAccess = {
  readonly session: Session;
  /** The server no longer knows this session. The page stays as it is, so that nothing typed is lost. */
  readonly hasEnded: boolean;
  /** Makes this the session of the page: routes, menu and cache follow it. */
  readonly take: (session: Session) => void;
  /** Says that the session has ended. */
  readonly end: () => void;
};

export const SessionContext = createContext<SessionAccess | null>(null);

/** The session of this page. */
export const useSession = (): SessionAccess => {
  const access = use(SessionContext);
  if (access === null) throw new Error('useSession outside of the application');
  return access;
};
