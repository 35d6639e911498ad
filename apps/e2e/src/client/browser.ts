const HOPS = 12;

/** Cookies and redirects of one person's browser, without a screen. */
export class Browser {
  private readonly cookies = new Map<string, string>();

  constructor(readonly origin: string) {}

  async request(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.cookies.size > 0) headers.set('cookie', [...this.cookies].map((pair) => pair.join('=')).join('; '));
    const answer = await fetch(new URL(path, this.origin), { ...init, headers, redirect: 'manual' });
    for (const line of answer.headers.getSetCookie()) this.keep(line);
    return answer;
  }

  /** Follows redirects to a page; answers where it ended and what it says. */
  async open(path: string, init: RequestInit = {}): Promise<{ url: string; body: string }> {
    let [url, answer] = [path, await this.request(path, init)];
    for (let hops = 0; answer.headers.get('location') && hops < HOPS; hops += 1) {
      url = new URL(answer.headers.get('location') ?? '/', new URL(url, this.origin)).href;
      answer = await this.request(url);
    }
    return { url, body: await answer.text() };
  }

  /** A call as our own web app makes it; to `twin` it goes under our own host name. */
  call(path: string, body: unknown, twin?: string): Promise<Response> {
    const headers = {
      ...(twin ? { host: new URL(this.origin).host } : {}),
      'content-type': 'application/json',
      'x-regiotafel': '1',
      origin: this.origin,
    };
    return this.request(twin ? `${twin}${path}` : path, { method: 'POST', headers, body: JSON.stringify(body) });
  }

  /** A call whose answer comes as a stream of events. */
  stream(path: string, body: unknown): Promise<Response> {
    const headers = {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      'x-regiotafel': '1',
      origin: this.origin,
    };
    return this.request(path, { method: 'POST', headers, body: JSON.stringify(body) });
  }

  private keep(line: string): void {
    const [pair = ''] = line.split(';');
    const [name = '', value = ''] = pair.split(/=(.*)/s);
    if (value === '' || /max-age=0/i.test(line)) this.cookies.delete(name.trim());
    else this.cookies.set(name.trim(), value);
  }
}
