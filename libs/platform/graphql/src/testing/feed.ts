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

  events(): AsyncGenerator<T> {
    const waiting: T[] = [];
    let wake = (): void => undefined;
    let done = false;
    const deliver = (event: T): void => {
      waiting.push(event);
      wake();
    };
    this.#open.add(deliver);
    const close = (): Promise<IteratorResult<T>> => {
      done = true;
      this.#open.delete(deliver);
      wake();
      return Promise.resolve({ done: true, value: undefined });
    };
    const next = async (): Promise<IteratorResult<T>> => {
      while (!done && waiting.length === 0) await new Promise<void>((resolve) => (wake = resolve));
      const value = waiting.shift();
      return done || value === undefined ? { done: true, value: undefined } : { done: false, value };
    };
    const stream = { next, return: close, throw: close, [Symbol.asyncIterator]: () => stream };
    return stream as unknown as AsyncGenerator<T>;
  }
}
