/** A browser's way with cookies and redirects, enough for tests: one host, paths ignored, no scripts. */
export class Browser {
  readonly cookies = new Map<string, string>();
  /** Attributes of each cookie as last set. */
  readonly attributes = new Map<string, string>();

  constructor(readonly origin: string) {}

  /** One request without following redirects; cookies go along and are kept. */
  async request(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.cookies.size > 0)
      headers.set('cookie', [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const answer = await fetch(new URL(path, this.origin), { ...init, headers, redirect: 'manual' });
    for (const line of answer.headers.getSetCookie()) this.keep(line);
    return answer;
  }

  /** Follows redirects until a page comes. */
  async open(path: string, init: RequestInit = {}): Promise<Response> {
    let answer = await this.request(path, init);
    for (let hops = 0; answer.status >= 300 && answer.status < 400 && hops < 10; hops += 1) {
      answer = await this.request(answer.headers.get('location') ?? '/', { headers: init.headers ?? {} });
    }
    return answer;
  }

  /** A call as our own web app makes it. */
  call(path: string, body: unknown = {}, headers: Record<string, string> = {}): Promise<Response> {
    return this.request(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', 'x-regiotafel': '1', origin: this.origin, ...headers },
    });
  }

  async json(path: string): Promise<Record<string, unknown>> {
    return (await (await this.request(path)).json()) as Record<string, unknown>;
  }

  private keep(line: string): void {
    const [pair = '', ...attributes] = line.split(';');
    const at = pair.indexOf('=');
    const [name, value] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
    this.attributes.set(name, attributes.join(';').trim());
    if (value === '' || /max-age=0|expires=Thu, 01 Jan 1970/i.test(line)) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}
