import type { ExecutionResult } from 'graphql';
import { type EventStream, eventStream } from './event-stream.js';

/** How a subscription answers its events and who may still see them. */
export interface Watch {
  /** Answers one event, or `undefined` when the caller may no longer listen. */
  answer(event: unknown): Promise<ExecutionResult | undefined>;
  /** Asked between events: may the caller still listen? */
  permitted(): Promise<boolean>;
  /** Milliseconds between two such questions. */
  readonly every: number;
}

const signedOut = ({ errors }: ExecutionResult): boolean =>
  errors?.some(({ extensions }) => extensions['code'] === 'UNAUTHENTICATED') ?? false;

const pump = async (
  source: AsyncIterator<unknown>,
  { answer }: Watch,
  emit: (result: ExecutionResult) => void,
  isOpen: () => boolean,
): Promise<void> => {
  for (;;) {
    const event = await source.next();
    if (event.done || !isOpen()) return;
    const result = await answer(event.value);
    if (!result || !isOpen()) return;
    emit(result);
    if (signedOut(result)) return;
  }
};

/**
 * The answers to the events of a source, one after the other. Ends when the source does, when the caller may no
 * longer listen, and at once when the reader leaves.
 */
export const watchedStream = (events: AsyncIterable<unknown>, watch: Watch): EventStream<ExecutionResult> =>
  eventStream((emit, end) => {
    const source = events[Symbol.asyncIterator]();
    let open = true;
    const check = setInterval(() => {
      void watch.permitted().then(
        (permitted) => permitted || end(),
        () => end(),
      );
    }, watch.every);
    check.unref();
    void pump(source, watch, emit, () => open).then(end, end);
    return () => {
      open = false;
      clearInterval(check);
      void source.return?.()?.catch(() => undefined);
    };
  });
