import { useSyncExternalStore } from 'react';

const query = (): MediaQueryList => window.matchMedia('(max-width: 48rem)');

const subscribe = (listener: () => void): (() => void) => {
  const list = query();
  list.addEventListener('change', listener);
  return () => list.removeEventListener('change', listener);
};

/** True on screens without room for a week of columns. */
export const useIsNarrow = (): boolean => useSyncExternalStore(subscribe, () => query().matches);
