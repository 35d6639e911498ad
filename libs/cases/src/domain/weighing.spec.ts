import { describe, expect, test } from '@jest/globals';
import {
  afterJudgement,
  afterStep,
  consequenceOf,
  OUTCOMES,
  partiesMissing,
  WEIGHING_STATUSES,
  WEIGHING_STEPS,
} from './weighing.js';

describe('a weighing', () => {
  test('takes exactly these steps', () => {
    const taken = WEIGHING_STATUSES.flatMap((status) =>
      WEIGHING_STEPS.flatMap((step) => {
        try {
          return [`${status} ${step} ${afterStep(status, step)}`];
        } catch (error) {
          expect(error).toMatchObject({ code: 'WEIGHING_WRONG_STATE' });
          return [];
        }
      }),
    );
    expect(taken).toEqual([
      'OPEN judge JUDGING',
      'OPEN openJointPhase JOINT',
      'JUDGING judge JUDGING',
      'JUDGING openJointPhase JOINT',
      'JOINT conclude CONCLUDED',
    ]);
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
