import { expect, test } from '@jest/globals';
import { originOfAddress } from './address-class.js';

test.each([
  ['127.0.0.1', 'API_LOOPBACK'],
  ['::1', 'API_LOOPBACK'],
  ['::ffff:127.0.0.1', 'API_LOOPBACK'],
  ['10.1.2.3', 'API_PRIVATE'],
  ['172.31.0.1', 'API_PRIVATE'],
  ['::ffff:192.168.1.1', 'API_PRIVATE'],
  ['fd00::1', 'API_PRIVATE'],
  ['172.32.0.1', 'API_PUBLIC'],
  ['192.0.2.1', 'API_PUBLIC'],
  ['2001:db8::1', 'API_PUBLIC'],
  ['no address', 'API'],
])('%s is %s', (address, origin) => {
  expect(originOfAddress(address)).toBe(origin);
});
