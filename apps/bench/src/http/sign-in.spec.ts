import { expect, test } from '@jest/globals';
import { CookieJar } from './sign-in.js';

test('cookies are kept, replaced and removed', () => {
  const jar = new CookieJar();
  jar.keep(['a=1; Path=/; HttpOnly', 'b=2; Path=/']);
  jar.keep(['a=3; Path=/', 'b=; Max-Age=0']);
  expect(String(jar)).toBe('a=3');
});
