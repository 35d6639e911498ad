import type { Answer, GraphError } from './answer.js';
import { Browser } from './browser.js';
import type { Transcript } from './transcript.js';

/** A refusal that a step did not expect. */
export class Refused extends Error {
  constructor(
    readonly who: string,
    readonly errors: readonly GraphError[],
  ) {
    super(`${who}: ${errors.map(({ extensions }) => JSON.stringify(extensions)).join(', ')}`);
  }
}

/** The text of a document, or the id of one that the web client brought. */
export type Document = string | { readonly id: string };

/** Somebody at the keyboard: signed in, or a reporter without an account. */
export class Person {
  private constructor(
    readonly name: string,
    private readonly browser: Browser,
    private readonly record: Transcript,
  ) {}

  static nobody(origin: string, record: Transcript): Person {
    return new Person('nobody', new Browser(origin), record);
  }

  /** Signs in at the demonstration's provider. */
  static async signIn(origin: string, subject: string, record: Transcript): Promise<Person> {
    const browser = new Browser(origin);
    const { body } = await browser.open('/api/sign-in?provider=demo&return=/');
    const action = new RegExp(`action="(/idp/sign-in/[^"]+/${subject})"`).exec(body)?.[1];
    if (!action) throw new Error(`no account ${subject} to sign in with`);
    const headers = { 'content-type': 'application/x-www-form-urlencoded', origin };
    const landed = await browser.open(action, { method: 'POST', headers, body: '' });
    if (!landed.body) throw new Error(`${subject} did not come back from the provider`);
    const session = (await (await browser.request('/api/session')).json()) as { signedIn: boolean };
    if (!session.signedIn) throw new Error(`${subject} has no session`);
    return new Person(subject, browser, record);
  }

  async ask(document: Document, variables: object = {}): Promise<Answer> {
    const asked = typeof document === 'string' ? { query: document } : { id: document.id };
    const response = await this.browser.call('/graphql', { ...asked, variables });
    const answer = { status: response.status, body: (await response.json()) as Answer['body'] };
    this.record.keep(this.name, typeof document === 'string' ? document : document.id, variables, answer);
    return answer;
  }

  /** What a trusted document is answered, byte for byte; `twin` is another process that serves the same address. */
  async trusted(id: string, variables: object, twin?: string): Promise<string> {
    if (twin) {
      const { status, text } = await this.browser.callTwin(twin, '/graphql', { id, variables });
      return `${status} ${text}`;
    }
    const response = await this.browser.call('/graphql', { id, variables });
    return `${response.status} ${await response.text()}`;
  }

  /** Everything a subscription says until it ends. */
  async follow<T>(query: string, variables: object): Promise<T[]> {
    const response = await this.browser.stream('/graphql', { query, variables });
    const text = await response.text();
    return text
      .split('\n\n')
      .map((event) => /^event: next\ndata: (.*)$/s.exec(event.trim())?.[1])
      .filter((data) => data !== undefined)
      .map((data) => (JSON.parse(data) as { data: T }).data);
  }

  /** A call of a program that is no browser: an address, a method, and whatever it sends. */
  async calls(path: string, init: RequestInit): Promise<{ status: number; allow: string | null; body: unknown }> {
    const answer = await this.browser.request(path, init);
    const answered: unknown = await answer.json();
    return { status: answer.status, allow: answer.headers.get('allow'), body: answered };
  }

  /** The answer's data. @throws Refused when there is an error in it */
  async get<T>(query: string, variables: object = {}): Promise<T> {
    const { body } = await this.ask(query, variables);
    if (body.errors) throw new Refused(this.name, body.errors);
    return body.data as T;
  }

  /** One mutation with a fresh idempotency key. */
  do<T>(mutation: string, type: string, input: object, selection: string): Promise<T> {
    const document = `mutation M($input: ${type}!) { it: ${mutation}(input: $input) ${selection} }`;
    return this.get<{ it: T }>(document, { input: { idempotencyKey: crypto.randomUUID(), ...input } }).then(
      ({ it }) => it,
    );
  }
}
