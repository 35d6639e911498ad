import { describe, expect, test } from '@jest/globals';
import {
  afterJudgement,
  afterStep,
  consequenceOf,
  OUTCOMES,
  partiesMissing,
  WEIGHING_STATUSES,
  WEIGHING_STEPS,
  weighingStepsFrom,
} from './weighing.js';

describe('a weighing', () => {
  test('takes exactly these steps', () => {
    const taken = WEIGHING_STATUSES.flatMap((status) =>
      weighingStepsFrom(status).map((step) => `${status} ${step} ${afterStep(status, step)}`),
    );
    expect(taken).toEqual([
      'OPEN judge JUDGING',
      'OPEN openJointPhase JOINT',
      'JUDGING judge JUDGING',
      'JUDGING openJointPhase JOINT',
      'JOINT conclude CONCLUDED',
    ]);
  });

  const EVERY = WEIGHING_STATUSES.flatMap((status) => WEIGHING_STEPS.map((step) => [status, step] as const));
  const REFUSED = EVERY.filter(([status, step]) => !weighingStepsFrom(status).includes(step));
  test.each(REFUSED)('that is %s refuses %s and says so', (status, step) => {
    expect(() => afterStep(status, step)).toThrow(
      expect.objectContaining({ code: 'WEIGHING_WRONG_STATE', params: { status, step } }),
    );
  });

  test('the table meets when the last member has judged alone', () => {
    const police = { partyType: 'POLICE', hasJudged: true };
    expect(afterJudgement('JUDGING', [police, { partyType: 'PROSECUTION', hasJudged: false }])).toBe('JUDGING');
    expect(afterJudgement('JUDGING', [police])).toBe('JOINT');
  });

  test('a party counts when one of its members has judged', () => {
    const table = [
      { partyType: 'POLICE', hasJudged: false },
      { partyType: 'POLICE', hasJudged: true },
      { partyType: 'PROSECUTION', hasJudged: false },
    ];
    expect(partiesMissing(['MUNICIPALITY', 'POLICE', 'PROSECUTION'], table)).toEqual(['MUNICIPALITY', 'PROSECUTION']);
  });

  test('an outcome never opens a case and ends its grants at once', () => {
    for (const outcome of OUTCOMES) {
      const { opensCase, endsGrants, returnsSignal } = consequenceOf(outcome);
      expect([opensCase, endsGrants, returnsSignal].filter(Boolean)).toHaveLength(1);
    }
  });
});
