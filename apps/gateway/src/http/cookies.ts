import type { Settings } from '@regiotafel/runtime';

/** How this process names and protects its cookies. */
export interface CookieRules {
  readonly session: string;
  readonly attempt: string;
  readonly secure: boolean;
}

/**
 * Over https cookies carry the prefix `__Host-`: Secure, whole path, no domain, so no sibling site can set one.
 * Over plain http on this machine browsers differ: Chromium takes both prefix and Secure there, Safari neither. A demo
 * on http://127.0.0.1 therefore leaves both out and keeps HttpOnly and SameSite; production is https only.
 * Ports share cookies, so in demo the name carries the port of the public address: two demos side by side stay apart,
 * and every process behind one address reads the same sessions.
 */
export const cookieRules = ({ mode, publicUrl }: Pick<Settings, 'mode' | 'publicUrl'>): CookieRules => {
  const { protocol, port } = new URL(publicUrl);
  const secure = protocol === 'https:';
  const end = mode === 'demo' && port !== '' ? `-${port}` : '';
  const name = (part: string): string => `${secure ? '__Host-' : ''}rt-${part}${end}`;
  return { session: name('session'), attempt: name('attempt'), secure };
};

/** A Set-Cookie value. Without `maxAge` (seconds) the browser forgets the cookie when it closes. */
export const cookie = (
  name: string,
  value: string,
  { secure, sameSite, maxAge }: { secure: boolean; sameSite: 'Strict' | 'Lax'; maxAge?: number },
): string =>
  [
    `${name}=${value}`,
    'Path=/',
    'HttpOnly',
    `SameSite=${sameSite}`,
    ...(secure ? ['Secure'] : []),
    ...(maxAge === undefined ? [] : [`Max-Age=${maxAge}`]),
  ].join('; ');

/** A Set-Cookie value that removes the cookie. */
export const noCookie = (name: string, secure: boolean): string =>
  cookie(name, '', { secure, sameSite: 'Lax', maxAge: 0 });

/** The first value of a cookie in a Cookie header; undefined when absent or not of the form we write. */
export const readCookie = (header: string | undefined, name: string): string | undefined => {
  for (const pair of (header ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at < 0 || pair.slice(0, at).trim() !== name) continue;
    const value = pair.slice(at + 1).trim();
    return /^[\w.-]{1,3000}$/.test(value) ? value : undefined;
  }
  return undefined;
};

/** Injection token of the process's `CookieRules`. */
export const COOKIE_RULES = Symbol('CookieRules');
