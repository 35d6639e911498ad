import { useEffect } from 'react';

/** Asks again when somebody comes back to this tab. No timer does: a page alone must not keep a session alive. */
export const useRefreshOnReturn = (refresh: () => void): void => {
  useEffect(() => {
    const onReturn = (): void => {
      if (document.visibilityState === 'visible') refresh();
    };
    document.addEventListener('visibilitychange', onReturn);
    return () => document.removeEventListener('visibilitychange', onReturn);
  }, [refresh]);
};
