import DataLoader from 'dataloader';

/** Reads many keys at once. A key that is absent from the map is answered with `null`. */
export type Batch<V> = (keys: readonly string[]) => Promise<ReadonlyMap<string, V>>;

/** What one request has already read. Emptied before every root mutation; new for every subscription event. */
export class Loaders {
  readonly #loaders = new Map<string, DataLoader<string, unknown>>();
  readonly #answers = new Map<string, unknown>();

  /** The loader called `name`; the batch of its first caller is kept for the request. */
  named<V>(name: string, batch: Batch<V>): DataLoader<string, V | null> {
    const known = this.#loaders.get(name);
    if (known) return known as DataLoader<string, V | null>;
    const loader = new DataLoader<string, V | null>(async (keys) => {
      const found = await batch(keys);
      return keys.map((key) => found.get(key) ?? null);
    });
    this.#loaders.set(name, loader as DataLoader<string, unknown>);
    return loader;
  }

  /** Asks once per request and key; later callers get the first answer. */
  once<T>(key: string, ask: () => T): T {
    if (this.#answers.has(key)) return this.#answers.get(key) as T;
    const answer = ask();
    this.#answers.set(key, answer);
    return answer;
  }

  /** Forgets everything: what was read before a change is no longer true after it. */
  clear(): void {
    this.#loaders.clear();
    this.#answers.clear();
  }
}
