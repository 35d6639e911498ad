import { describe, expect, test } from '@jest/globals';
import {
  afterJudgement,
  afterStep,
  consequenceOf,
  judgeBy,
  OUTCOMES,
  partiesMissing,
  WEIGHING_STATUSES,
  WEIGHING_STEPS,
  WEIGHING_TRANSITIONS,
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
      'OPEN replaceSeat OPEN',
      'OPEN end ENDED',
      'JUDGING judge JUDGING',
      'JUDGING openJointPhase JOINT',
      'JUDGING replaceSeat JUDGING',
      'JUDGING end ENDED',
      'JOINT conclude CONCLUDED',
      'JOINT end ENDED',
    ]);
  });

  test('is moved by its members, and called together and concluded by its chair alone', () => {
    const by = (step: string) =>
      new Set(WEIGHING_TRANSITIONS.filter(({ command }) => command === step).flatMap((row) => row.by));
    expect(WEIGHING_STEPS.map((step) => [step, ...by(step)])).toEqual([
      ['judge', 'MEMBER'],
      ['openJointPhase', 'CHAIR'],
      ['conclude', 'CHAIR'],
      ['replaceSeat', 'CHAIR', 'COORDINATOR'],
      ['end', 'SYSTEM'],
    ]);
  });

  test('never leaves a conclusion and never goes back', () => {
    for (const { from, to } of WEIGHING_TRANSITIONS)
      expect(WEIGHING_STATUSES.indexOf(to)).toBeGreaterThanOrEqual(WEIGHING_STATUSES.indexOf(from));
    expect(weighingStepsFrom('CONCLUDED')).toEqual([]);
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

describe('the term of a weighing', () => {
  const terms = { NORMAL: 10, HIGH: 3, ACUTE: 0 };
  const monday = new Date('2026-03-02T08:00:00Z');
  const saturday = new Date('2026-03-07T08:00:00Z');
  const due = (at: Date, urgency: 'NORMAL' | 'HIGH' | 'ACUTE', given = terms) =>
    judgeBy(at, urgency, given, (day) => day === '2026-03-04').toISOString();

  test('is shorter for what is more urgent, in working days', () => {
    expect(due(monday, 'NORMAL')).toBe('2026-03-17T22:59:00.000Z');
    expect(due(monday, 'HIGH')).toBe('2026-03-06T22:59:00.000Z');
    expect(due(monday, 'ACUTE')).toBe('2026-03-02T22:59:00.000Z');
  });

  test('is today for what is acute, also on a day off', () => {
    expect(due(saturday, 'ACUTE')).toBe('2026-03-07T22:59:00.000Z');
  });

  test('is never longer for what is urgent than for what is not', () => {
    expect(due(monday, 'HIGH', { ...terms, NORMAL: 1 })).toBe('2026-03-03T22:59:00.000Z');
  });
});
