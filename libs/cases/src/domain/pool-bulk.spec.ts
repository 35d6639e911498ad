import { expect, test } from '@jest/globals';
import { CARD_STATUSES } from './pool.js';
import { BULK_ACTIONS, bulkRefusal } from './pool-bulk.js';

test('what may be done with a card at once depends on its status, its carrier and the wish alone', () => {
  const told = BULK_ACTIONS.flatMap((action) =>
    CARD_STATUSES.flatMap((status) =>
      [null, 'karim'].map((assigneeId) => {
        const refusal = bulkRefusal({ status, assigneeId }, { action, status: 'WAITING', assigneeId: 'karim' });
        return `${action} ${status} ${assigneeId ?? 'nobody'}: ${refusal ?? 'may'}`;
      }),
    ),
  );
  expect(told.filter((line) => !line.endsWith('may'))).toEqual([
    'SET_STATUS WAITING nobody: NO_CHANGE',
    'SET_STATUS WAITING karim: NO_CHANGE',
    'ASSIGN NEW karim: NO_CHANGE',
    'ASSIGN TRIAGE karim: NO_CHANGE',
    'ASSIGN ASSIGNED karim: NO_CHANGE',
    'ASSIGN IN_MEETING karim: NO_CHANGE',
    'ASSIGN WAITING karim: NO_CHANGE',
    'ASSIGN DONE nobody: CARD_DONE',
    'ASSIGN DONE karim: CARD_DONE',
    'ASK_MEETING IN_MEETING nobody: IN_MEETING',
    'ASK_MEETING IN_MEETING karim: IN_MEETING',
    'ASK_MEETING DONE nobody: CARD_DONE',
    'ASK_MEETING DONE karim: CARD_DONE',
  ]);
});

test('a card that is not the caller’s is left out of everything', () => {
  for (const action of BULK_ACTIONS)
    expect(bulkRefusal(null, { action, status: 'NEW', assigneeId: null })).toBe('NOT_FOUND');
});
