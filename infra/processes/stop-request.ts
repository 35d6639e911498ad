/** The wish to stop, from Ctrl-C or a signal, and what has to be undone then. */
export interface StopRequest {
  readonly asked: boolean;
  /** Settles at the first signal. */
  readonly whenAsked: Promise<void>;
  /** Runs at the end, last registered first. */
  atEnd(undo: () => Promise<unknown>): void;
  /** Runs at a second signal: no more patience. */
  whenHurried(act: () => void): void;
  finish(): Promise<void>;
}

/** Listens for INT, TERM and HUP from now on. */
export const listenForStop = (): StopRequest => {
  const undos: (() => Promise<unknown>)[] = [];
  const hurried: (() => void)[] = [];
  const { promise, resolve } = Promise.withResolvers<void>();
  let asked = false;
  const onSignal = (): void => {
    if (asked) for (const act of hurried) act();
    asked = true;
    resolve();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  return {
    get asked() {
      return asked;
    },
    whenAsked: promise,
    atEnd: (undo) => undos.push(undo),
    whenHurried: (act) => hurried.push(act),
    finish: async () => {
      for (const undo of undos.reverse()) await undo();
    },
  };
};
