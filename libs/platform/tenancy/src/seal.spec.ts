import { describe, expect, test } from '@jest/globals';
import { newId } from '@regiotafel/kernel';
import { randomBytes } from 'node:crypto';
import { Keyring, open, seal } from './seal.js';

describe('sealing', () => {
  const ring = new Keyring(randomBytes(32));
  const tenantId = newId();
  const objectId = newId();
  const place = { objectId, table: 'cases.signal_narratives', column: 'body', rowId: 'a' };

  test('what was sealed opens again and is not readable in between', () => {
    const { key } = ring.make(tenantId, objectId);
    const sealed = seal(key, place, 'zorgen op school');
    expect(sealed.includes('zorgen')).toBe(false);
    expect(open(key, place, sealed)).toBe('zorgen op school');
  });

  test.each(['objectId', 'table', 'column', 'rowId'] as const)(
    'a ciphertext moved to another %s does not open',
    (part) => {
      const { key } = ring.make(tenantId, objectId);
      const sealed = seal(key, place, 'x');
      expect(() => open(key, { ...place, [part]: newId() }, sealed)).toThrow('authenticate');
    },
  );

  test('a wrapped key opens only for its tenant and its object', () => {
    const { key, wrapped } = ring.make(tenantId, objectId);
    expect(ring.unwrap(tenantId, objectId, 1, wrapped).bytes.equals(key.bytes)).toBe(true);
    expect(() => ring.unwrap(newId(), objectId, 1, wrapped)).toThrow('authenticate');
    expect(() => ring.unwrap(tenantId, newId(), 1, wrapped)).toThrow('authenticate');
  });

  test.each([0, 31, 33])('a master key of %s bytes seals nothing', (length) => {
    expect(() => new Keyring(Buffer.alloc(length))).toThrow('a master key has 32 bytes');
  });
});
