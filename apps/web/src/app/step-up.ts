let isAsked = false;
const listeners = new Set<() => void>();
const tell = (): void => listeners.forEach((listener) => listener());

/** Whether the service asked for a fresh sign-in; kept outside of React because the client of the API hears it. */
export const stepUp = {
  read: (): boolean => isAsked,
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
  ask: (): void => {
    isAsked = true;
    tell();
  },
  done: (): void => {
    isAsked = false;
    tell();
  },
};
