import { expect, test } from '@jest/globals';
import { cookie, cookieRules, readCookie } from './cookies.js';

test('over https cookies carry the prefix that no sibling site can set', () => {
  const rules = cookieRules({ mode: 'production', publicUrl: 'https://tafel.example' });
  expect(rules).toEqual({ session: '__Host-rt-session', attempt: '__Host-rt-attempt', secure: true });
  expect(cookie(rules.session, 'x', { secure: rules.secure, sameSite: 'Strict' })).toBe(
    '__Host-rt-session=x; Path=/; HttpOnly; SameSite=Strict; Secure',
  );
});

test('a demo on this machine has cookies of its own per port of its address, without what browsers refuse over http', () => {
  expect(cookieRules({ mode: 'demo', publicUrl: 'http://127.0.0.1:4000' })).toEqual({
    session: 'rt-session-4000',
    attempt: 'rt-attempt-4000',
    secure: false,
  });
});

test('of two cookies of one name the first counts', () => {
  expect(readCookie('a=1; b=2; a=3', 'a')).toBe('1');
});

test.each([undefined, '', ';;;', 'a', 'a=', '=1', 'ab=1', 'a="1"', 'a=%31'])(
  'no usable cookie is no cookie (%s)',
  (header) => {
    expect(readCookie(header, 'a')).toBeUndefined();
  },
);
