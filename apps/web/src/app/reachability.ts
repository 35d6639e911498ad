import { useSyncExternalStore } from 'react';

/** How the service answers: `OFFLINE` no connection, `UNAVAILABLE` it answers but not as it should. */
export type Reach = 'REACHED' | 'OFFLINE' | 'UNAVAILABLE';

/** What the last requests told about the connection. */
export const reachability = (() => {
  let isAnswering = true;
  const listeners = new Set<() => void>();
  const publish = (): void => listeners.forEach((listener) => listener());
  const read = (): Reach => {
    if (!navigator.onLine) return 'OFFLINE';
    return isAnswering ? 'REACHED' : 'UNAVAILABLE';
  };
  return {
    read,
    report: (isReachable: boolean): void => {
      if (isAnswering === isReachable) return;
      isAnswering = isReachable;
      publish();
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      window.addEventListener('online', listener);
      window.addEventListener('offline', listener);
      return () => {
        listeners.delete(listener);
        window.removeEventListener('online', listener);
        window.removeEventListener('offline', listener);
      };
    },
  };
})();

export const useReach = (): Reach => useSyncExternalStore(reachability.subscribe, reachability.read);
