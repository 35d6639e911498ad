import { describe, expect, test } from '@jest/globals';
import { newId } from '@regiotafel/kernel';
import { leavesUnanswered } from './answerer.js';

const [here, there, noor, sven, anne] = [newId(), newId(), newId(), newId(), newId()];
const DESKS = [
  { signal_id: here, member_id: noor },
  { signal_id: here, member_id: sven },
  { signal_id: there, member_id: anne },
];

describe('who answers the reporter of a restricted case', () => {
  test('is somebody of each desk with an open signal on it', () => {
    expect(leavesUnanswered(DESKS, [sven, anne])).toBe(false);
    expect(leavesUnanswered(DESKS, [noor, sven])).toBe(true);
    expect(leavesUnanswered(DESKS, [newId()])).toBe(true);
  });

  test('is asked of nobody when no signal is open, or nobody of the desk could answer', () => {
    expect(leavesUnanswered([], [newId()])).toBe(false);
    expect(leavesUnanswered([{ signal_id: here, member_id: null }], [newId()])).toBe(false);
  });
});
