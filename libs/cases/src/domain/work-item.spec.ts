import { describe, expect, test } from '@jest/globals';
import { newId } from '@regiotafel/kernel';
import { WEIGHING_STATUSES } from './weighing.js';
import { byDeadline, weighingWorkOf, withAsked, type WorkItem } from './work-item.js';

const item = (changes: Partial<WorkItem>): WorkItem => ({
  reason: 'SIGNAL_TO_DECIDE',
  dueAt: null,
  municipalityId: newId(),
  theme: null,
  about: { kind: 'SIGNAL', id: newId() },
  ...changes,
});

describe('a start page', () => {
  test('has the earliest deadline first and what has none last', () => {
    const [early, late, never] = [new Date(1), new Date(2), null].map((dueAt) => item({ dueAt }));
    expect([never, late, early].map((each) => each as WorkItem).toSorted(byDeadline)).toEqual([early, late, never]);
  });

  test('tells what the table asked instead of asking the desk to decide', () => {
    const [decide, other] = [item({}), item({ reason: 'SIGNAL_TO_INTERPRET' })];
    const asked = [decide, other].map(({ about }) => ({ signalId: about?.id as never, dueAt: new Date(5) }));
    expect(withAsked([decide, other], asked)).toEqual([
      { ...decide, reason: 'MORE_INFORMATION_WANTED', dueAt: new Date(5) },
      other,
    ]);
    expect(withAsked([decide], [])).toEqual([decide]);
  });
});

describe('a weighing', () => {
  const composition = ['POLICE', 'PROSECUTION'];
  const table = (...judged: string[]) =>
    [...composition, 'YOUTH_CARE'].map((partyType) => ({ partyType, hasJudged: judged.includes(partyType) }));
  const asksBy = (isLate: boolean, mayJudge: boolean, mayLead: boolean, ...judged: string[]) =>
    WEIGHING_STATUSES.map((status) =>
      weighingWorkOf({ status, composition, table: table(...judged), mayJudge, mayLead, isLate }),
    );
  const asks = (mayJudge: boolean, mayLead: boolean, ...judged: string[]) =>
    asksBy(false, mayJudge, mayLead, ...judged);

  test('asks its members to judge, and nothing once they have', () => {
    expect(asks(true, false)).toEqual(['WEIGHING_TO_JUDGE', 'WEIGHING_TO_JUDGE', null, null, null]);
    expect(asks(false, false, 'POLICE', 'PROSECUTION')).toEqual([null, null, null, null, null]);
  });

  test('asks its chair to call the table together when the required parties have judged, and to conclude', () => {
    expect(asks(false, true, 'POLICE')).toEqual([null, null, 'WEIGHING_TO_CONCLUDE', null, null]);
    expect(asks(false, true, 'POLICE', 'PROSECUTION')).toEqual([
      'JOINT_PHASE_TO_OPEN',
      'JOINT_PHASE_TO_OPEN',
      'WEIGHING_TO_CONCLUDE',
      null,
      null,
    ]);
    expect(asks(true, true, 'POLICE', 'PROSECUTION')[0]).toBe('WEIGHING_TO_JUDGE');
  });

  test('tells its chair, and no member, that a required party is late', () => {
    expect(asksBy(true, false, true, 'POLICE')).toEqual([
      'WEIGHING_LATE',
      'WEIGHING_LATE',
      'WEIGHING_TO_CONCLUDE',
      null,
      null,
    ]);
    expect(asksBy(true, false, false, 'POLICE')).toEqual([null, null, null, null, null]);
    expect(asksBy(true, false, true, 'POLICE', 'PROSECUTION')[0]).toBe('JOINT_PHASE_TO_OPEN');
  });
});
