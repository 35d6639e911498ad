import { useSyncExternalStore } from 'react';

const EVERY_MS = 30_000;

/** Business time on this page: what the API said it is, moving on with the clock of this computer. */
export const businessClock = (() => {
  let ahead = 0;
  let now = new Date();
  let timer: ReturnType<typeof setInterval> | undefined;
  const listeners = new Set<() => void>();
  const tick = (): void => {
    now = new Date(Date.now() + ahead);
    listeners.forEach((listener) => listener());
  };
  return {
    read: () => now,
    /** Takes over the business time of the API, an ISO instant. */
    set: (instant: string): void => {
      ahead = Date.parse(instant) - Date.now();
      tick();
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      timer ??= setInterval(tick, EVERY_MS);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        clearInterval(timer);
        timer = undefined;
      };
    },
  };
})();

/** Business time; deadlines count from here. The demonstration may set it elsewhere than the real time. */
export const useNow = (): Date => useSyncExternalStore(businessClock.subscribe, businessClock.read);
