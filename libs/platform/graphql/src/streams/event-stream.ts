/** Events that arrive by callback, as a subscription resolver returns them. */
export type EventStream<T> = AsyncGenerator<T, undefined, undefined>;

/** Called when somebody listens: `emit` passes an event on, `end` closes the stream. Returns how to stop listening. */
export type Start<T> = (emit: (event: T) => void, end: () => void) => () => void;

/** What a slow reader may leave unread before its stream is closed. */
const UNREAD_MAX = 1_000;

const DONE = { done: true, value: undefined } as const;

/**
 * Turns callbacks into what a `@Subscription` returns. Closes at once when the reader leaves, even between events;
 * an `async function*` that waits for its next event does not, so use this instead.
 * @example eventStream((emit) => { const off = events.on('progress', (id) => emit({ planningRunMoved: { id } })); return off; })
 */
export const eventStream = <T>(start: Start<T>): EventStream<T> => {
  const unread: T[] = [];
  let reader: ((result: IteratorResult<T, undefined>) => void) | undefined;
  let ended = false;
  let stop = (): void => undefined;
  const end = (): void => {
    if (ended) return;
    ended = true;
    stop();
    reader?.(DONE);
  };
  const emit = (event: T): void => {
    if (ended) return;
    if (reader) {
      const deliver = reader;
      reader = undefined;
      deliver({ done: false, value: event });
    } else if (unread.push(event) > UNREAD_MAX) end();
  };
  stop = start(emit, end);
  if (ended) stop();
  const next = async (): Promise<IteratorResult<T, undefined>> => {
    const event = unread.shift();
    if (event !== undefined) return { done: false, value: event };
    if (ended) return DONE;
    return new Promise((resolve) => (reader = resolve));
  };
  const close = async (): Promise<IteratorResult<T, undefined>> => {
    unread.length = 0;
    end();
    return DONE;
  };
  const stream: EventStream<T> = {
    next,
    return: close,
    throw: async (error) => {
      await close();
      throw error;
    },
    [Symbol.asyncIterator]: () => stream,
    [Symbol.asyncDispose]: async () => {
      await close();
    },
  };
  return stream;
};
