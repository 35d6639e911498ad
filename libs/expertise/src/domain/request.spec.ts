import { describe, expect, test } from '@jest/globals';
import { newId } from '@regiotafel/kernel';
import {
  moved,
  REQUEST_MOVES,
  REQUEST_STATUSES,
  type RequestMove,
  type RequestStatus,
  statusAfter,
} from './request.js';

/** Written out once more, on purpose: from, move, to. Whatever is missing is refused. */
const ALLOWED: readonly (readonly [RequestStatus, RequestMove, RequestStatus])[] = [
  ['OPEN', 'ASSIGN', 'OPEN'],
  ['OPEN', 'ACCEPT', 'IN_PROGRESS'],
  ['OPEN', 'DECLINE', 'DECLINED'],
  ['OPEN', 'WITHDRAW', 'WITHDRAWN'],
  ['IN_PROGRESS', 'REPORT', 'REPORTED_DONE'],
  ['IN_PROGRESS', 'WITHDRAW', 'WITHDRAWN'],
  ['REPORTED_DONE', 'CONFIRM', 'DONE'],
  ['DECLINED', 'ASSIGN', 'OPEN'],
  ['DECLINED', 'WITHDRAW', 'WITHDRAWN'],
];
const EVERY = REQUEST_STATUSES.flatMap((status) => REQUEST_MOVES.map((move) => [status, move] as const));

describe('a request for expertise', () => {
  test.each(EVERY)('%s, %s: goes where the table says, or is refused', (status, move) => {
    const to = ALLOWED.find(([from, made]) => from === status && made === move)?.[2] ?? null;
    expect(statusAfter({ status, expertId: newId() }, move)).toBe(to);
  });

  test('is not answered before somebody was asked', () => {
    expect(statusAfter({ status: 'OPEN', expertId: null }, 'ACCEPT')).toBeNull();
    expect(statusAfter({ status: 'OPEN', expertId: null }, 'DECLINE')).toBeNull();
    expect(statusAfter({ status: 'OPEN', expertId: null }, 'WITHDRAW')).toBe('WITHDRAWN');
  });

  test('says in which state it refused what', () => {
    const attempt = () => moved({ status: 'DONE', expertId: newId() }, 'WITHDRAW');
    expect(attempt).toThrow(
      expect.objectContaining({ code: 'REQUEST_MOVE_REFUSED', params: { status: 'DONE', move: 'WITHDRAW' } }),
    );
  });
});
