import { BlockList, isIP } from 'node:net';
import type { Origin } from '@regiotafel/kernel';

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4');
LOOPBACK.addAddress('::1', 'ipv6');

/** Networks that no address of the internet is in. @source RFC 1918, RFC 3927, RFC 4193, RFC 4291, RFC 6598 */
const PRIVATE = new BlockList();
for (const [network, bits] of [
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['169.254.0.0', 16],
  ['100.64.0.0', 10],
] as const)
  PRIVATE.addSubnet(network, bits, 'ipv4');
PRIVATE.addSubnet('fc00::', 7, 'ipv6');
PRIVATE.addSubnet('fe80::', 10, 'ipv6');

/** Where a caller's address lies, for the audit log: enough to see that somebody came from outside, too little to find them. */
export const originOfAddress = (address: string): Origin => {
  const family = isIP(address);
  if (family === 0) return 'API';
  const type = family === 6 ? 'ipv6' : 'ipv4';
  if (LOOPBACK.check(address, type)) return 'API_LOOPBACK';
  return PRIVATE.check(address, type) ? 'API_PRIVATE' : 'API_PUBLIC';
};
