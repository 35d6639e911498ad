import { type EventStream, eventStream } from '../streams/event-stream.js';

/** Events that a test emits by hand, to every stream that is open. */
export class Feed<T> {
  readonly #open = new Set<(event: T) => void>();

  /** Number of streams that listen now. */
  get listeners(): number {
    return this.#open.size;
  }

  emit(event: T): void {
    for (const deliver of this.#open) deliver(event);
  }

  events(): EventStream<T> {
    return eventStream((emit) => {
      this.#open.add(emit);
      return () => void this.#open.delete(emit);
    });
  }
}
