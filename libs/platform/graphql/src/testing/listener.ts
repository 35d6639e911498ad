/** Reads the events of a stream one by one. */
export class Listener {
  #buffer = '';
  readonly #decoder = new TextDecoder();

  private constructor(
    readonly status: number,
    private readonly reader: ReadableStreamDefaultReader<Uint8Array>,
    private readonly aborter: AbortController,
  ) {}

  /** Opens a stream; `body` is what is posted. */
  static async open(url: string, body: object, headers: Readonly<Record<string, string>>): Promise<Listener> {
    const aborter = new AbortController();
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headers },
      body: JSON.stringify(body),
      signal: aborter.signal,
    });
    if (!response.body) throw new Error('no body');
    return new Listener(response.status, response.body.getReader(), aborter);
  }

  /** The text of the next event, `undefined` when the stream has ended. Pings are passed over. */
  async next(): Promise<string | undefined> {
    for (;;) {
      const end = this.#buffer.indexOf('\n\n');
      if (end >= 0) {
        const event = this.#buffer.slice(0, end);
        this.#buffer = this.#buffer.slice(end + 2);
        if (event.startsWith('event: next')) return event.slice(event.indexOf('data: ') + 6);
        continue;
      }
      const { done, value } = await this.reader.read();
      if (done) return this.#buffer === '' ? undefined : this.#buffer;
      this.#buffer += this.#decoder.decode(value, { stream: true });
    }
  }

  /** Leaves. */
  leave(): void {
    this.aborter.abort();
  }
}
