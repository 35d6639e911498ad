import { request } from 'node:http';

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

  /** A call as our own web app makes it. */
  call(path: string, body: unknown): Promise<Response> {
    const headers = { 'content-type': 'application/json', 'x-regiotafel': '1', origin: this.origin };
    return this.request(path, { method: 'POST', headers, body: JSON.stringify(body) });
  }

  /** The same call to another process that serves our address: under our host name, which `fetch` would not send there. */
  callTwin(twin: string, path: string, body: unknown): Promise<{ status: number; text: string }> {
    const cookie = [...this.cookies].map((pair) => pair.join('=')).join('; ');
    const host = new URL(this.origin).host;
    const headers = { 'content-type': 'application/json', 'x-regiotafel': '1', origin: this.origin, host, cookie };
    return new Promise((resolve, reject) => {
      const sent = request(new URL(path, twin), { method: 'POST', headers }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(parts).toString() }));
      });
      sent.on('error', reject);
      sent.end(JSON.stringify(body));
    });
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
