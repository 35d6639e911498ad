import { describe, expect, test } from '@jest/globals';
import { type Day, newId } from '@regiotafel/kernel';
import type { RequestStatus } from './request.js';
import { type Part, waitsFor } from './work-item.js';

const TODAY = '2026-03-02' as Day;
const TOMORROW = '2026-03-03' as Day;
const YESTERDAY = '2026-03-01' as Day;
const part = (changes: Partial<Part>): Part => ({ coordinates: false, isExpert: false, asked: false, ...changes });
const expert = part({ isExpert: true });
const coordinator = part({ coordinates: true });
const asker = part({ asked: true });
const request = (status: RequestStatus, assigned = true, respondBy = TOMORROW) => ({
  status,
  expertId: assigned ? newId() : null,
  respondBy,
});

describe('a request waits', () => {
  test.each([
    ['for a coordinator while nobody was asked', request('OPEN', false), coordinator, 'ASSIGN_EXPERT', TOMORROW],
    ['for the expert who was asked', request('OPEN'), expert, 'ANSWER_REQUEST', TOMORROW],
    ['for nobody else meanwhile', request('OPEN'), coordinator, null, null],
    [
      'for a coordinator when the expert stays silent',
      request('OPEN', true, YESTERDAY),
      coordinator,
      'EXPERT_SILENT',
      YESTERDAY,
    ],
    ['for a coordinator when the expert declined', request('DECLINED'), coordinator, 'ASSIGN_ANOTHER', TOMORROW],
    ['for the asker, who hears that it was declined', request('DECLINED'), asker, 'REQUEST_DECLINED', TOMORROW],
    ['not for the expert who declined', request('DECLINED'), expert, null, null],
    ['for the hours of the expert at work', request('IN_PROGRESS'), expert, 'REPORT_HOURS', null],
    ['for the asker to confirm', request('REPORTED_DONE'), asker, 'CONFIRM_DONE', null],
    [
      'not for an expert to confirm the own work',
      request('REPORTED_DONE'),
      part({ isExpert: true, asked: true }),
      null,
      null,
    ],
    ['not for the asker while it is open', request('OPEN', false), asker, null, null],
    ['for nobody when done', request('DONE'), part({ coordinates: true, asked: true, isExpert: true }), null, null],
    ['for nobody when withdrawn', request('WITHDRAWN'), part({ coordinates: true, asked: true }), null, null],
  ] as const)('%s', (_, given, who, reason, dueOn) => {
    expect(waitsFor(given, who, TODAY)).toEqual(reason && { reason, dueOn });
  });
});
