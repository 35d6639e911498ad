const HOPS = 10;

/** Cookies of one person at one origin. */
export class CookieJar {
  private readonly cookies = new Map<string, string>();

  keep(lines: readonly string[]): void {
    for (const line of lines) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      const [name, value] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
      if (value === '' || /max-age=0|expires=Thu, 01 Jan 1970/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }

  /** The value of the header `cookie`. */
  toString(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }
}

const follow = async (origin: string, jar: CookieJar, path: string, method = 'GET'): Promise<Response> => {
  let answer = await fetch(new URL(path, origin), { method, redirect: 'manual', headers: { cookie: String(jar) } });
  for (let hop = 0; hop < HOPS; hop += 1) {
    jar.keep(answer.headers.getSetCookie());
    const next = answer.headers.get('location');
    if (next === null) return answer;
    await answer.arrayBuffer();
    answer = await fetch(new URL(next, origin), { redirect: 'manual', headers: { cookie: String(jar) } });
  }
  throw new Error('signing in goes round in circles');
};

/** Signs in at the demo's own provider, as a browser does. Returns the value of the header `cookie`. */
export const signIn = async (origin: string, subject: string): Promise<string> => {
  const jar = new CookieJar();
  const page = await follow(origin, jar, '/api/sign-in?provider=demo&return=%2Fstart');
  const action = new RegExp(`action="([^"]+/${subject})"`).exec(await page.text())?.[1];
  if (action === undefined) throw new Error(`the sign-in page does not offer ${subject}`);
  await (await follow(origin, jar, action, 'POST')).arrayBuffer();
  const session = await fetch(new URL('/api/session', origin), { headers: { cookie: String(jar) } });
  const { seat } = (await session.json()) as { seat?: string | null };
  if (!seat) throw new Error(`${subject} has no seat`);
  return String(jar);
};
