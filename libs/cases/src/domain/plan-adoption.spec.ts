import { expect, test } from '@jest/globals';
import { PLAN_BALANCES } from './measure.js';
import { adoptionFaults, adoptionState, type PlanAdoption, requireMayDecide } from './plan-adoption.js';
import { planFrom } from './case-plan.js';
import { CASE_KINDS } from './surroundings.js';

const asked: PlanAdoption = { planVersion: 3, balance: 'LIMITING_ONLY', askedBy: 'noor', approved: null };

test('a plan that only limits waits for the second person; every other is adopted at once', () => {
  for (const balance of PLAN_BALANCES)
    expect(adoptionState({ ...asked, balance }, 3)).toBe(balance === 'LIMITING_ONLY' ? 'WAITS' : 'ADOPTED');
  expect(adoptionState({ ...asked, approved: true }, 3)).toBe('ADOPTED');
  expect(adoptionState({ ...asked, approved: false }, 3)).toBe('REFUSED');
});

test('a plan that changed since was not adopted, whatever was said', () => {
  for (const balance of PLAN_BALANCES)
    for (const approved of [null, true, false])
      expect(adoptionState({ ...asked, balance, approved }, 4)).toBe('OVERTAKEN');
});

test('a plan about somebody says whether that person knows of it; a plan about a situation has nobody to tell', () => {
  for (const kind of CASE_KINDS)
    expect([kind, adoptionFaults({ kind, informed: null, balance: 'BOTH', reason: null })]).toEqual([
      kind,
      kind === 'SITUATION' ? [] : [{ path: 'isInformed', code: 'REQUIRED' }],
    ]);
  const informed = { isInformed: true } as const;
  expect(adoptionFaults({ kind: 'PERSON', informed, balance: 'LIMITING_ONLY', reason: null })).toEqual([
    { path: 'reason', code: 'REQUIRED' },
  ]);
});

test('who asked does not decide, and nobody decides twice or on another plan', () => {
  requireMayDecide(asked, 3, 'sven');
  const refused = (adoption: PlanAdoption, version: number, decider: string) => {
    try {
      requireMayDecide(adoption, version, decider);
      return null;
    } catch (error) {
      return (error as { code: string }).code;
    }
  };
  expect(refused(asked, 3, 'noor')).toBe('SECOND_PERSON_NEEDED');
  expect(refused({ ...asked, approved: true }, 3, 'sven')).toBe('ADOPTION_OVER');
  expect(refused(asked, 4, 'sven')).toBe('ADOPTION_OVER');
  expect(refused({ ...asked, balance: 'BOTH' }, 3, 'sven')).toBe('ADOPTION_OVER');
});

test('a plan of the first release keeps its goals, each with a name that stays', () => {
  const plan = planFrom(JSON.stringify({ goals: ['Terug naar school.', 'Praten met ouders.'] }));
  expect(plan.goals.map(({ text, lifeDomain }) => [text, lifeDomain])).toEqual([
    ['Terug naar school.', null],
    ['Praten met ouders.', null],
  ]);
  expect(plan).toEqual(planFrom(JSON.stringify({ goals: ['Terug naar school.', 'Praten met ouders.'] })));
  expect(new Set(plan.goals.map(({ id }) => id)).size).toBe(2);
  expect(plan.informed).toBeNull();
});
