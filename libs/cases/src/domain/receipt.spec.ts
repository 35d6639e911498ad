import { describe, expect, test } from '@jest/globals';
import { newId } from '@regiotafel/kernel';
import { blinded, linkHash, receiptFor, receiptIds } from './receipt.js';

const key = Buffer.alloc(32, 7);
const tenantId = newId();

describe('a receipt code', () => {
  test('has 100 bits in four groups that are easy to read aloud', () => {
    expect(receiptFor(key, tenantId, newId()).code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}$/);
  });

  test('leads to the same report however it is typed', () => {
    const { code, hash, reporter } = receiptFor(key, tenantId, newId());
    const typed = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
    expect(receiptIds(key, typed)).toEqual({ hash, reporter });
  });

  test('is the same for a repeated submission and new for every other one', () => {
    const submission = newId();
    const codes = [submission, submission, newId()].map((each) => receiptFor(key, tenantId, each).code);
    expect(new Set(codes).size).toBe(2);
    expect(receiptFor(key, newId(), submission).code).not.toBe(codes[0]);
  });

  test('cannot be computed without the key of the server', () => {
    const submission = newId();
    expect(receiptFor(Buffer.alloc(32, 8), tenantId, submission).code).not.toBe(
      receiptFor(key, tenantId, submission).code,
    );
    expect(blinded(key, submission)).not.toBe(submission);
  });

  test('never meets a form link of the same text', () => {
    const { code, hash } = receiptFor(key, tenantId, newId());
    expect(linkHash(key, tenantId, code).equals(hash)).toBe(false);
  });
});
