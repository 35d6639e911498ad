import { describe, expect, test } from '@jest/globals';
import { asDay } from '@regiotafel/kernel';
import {
  afterStep,
  balanceOf,
  changedSinceStart,
  MEASURE_STATUSES,
  MEASURE_STEPS,
  type MeasureNature,
  type MeasureStatus,
  type MeasureWords,
  measureStepsFrom,
  NATURES,
  needsSecondPerson,
  requireMayStart,
  tilts,
} from './measure.js';

const MOVES: Readonly<Record<string, MeasureStatus>> = {
  'PLANNED START': 'RUNNING',
  'PLANNED STOP': 'STOPPED',
  'RUNNING FINISH': 'DONE',
  'RUNNING STOP': 'STOPPED',
};

const WORDS: MeasureWords = {
  nature: 'SUPPORTING',
  track: 'SOCIAL',
  kind: null,
  title: 'Help',
  startsOn: asDay('2026-03-02'),
  dueOn: asDay('2026-06-01'),
  necessity: null,
  basis: null,
};

describe('a measure', () => {
  test('is another one when anything changes of it that was decided on, and only once it started', () => {
    const other: MeasureWords = {
      nature: 'LIMITING',
      track: 'CRIMINAL',
      kind: 'AREA_BAN',
      title: 'Ban',
      startsOn: asDay('2026-03-03'),
      dueOn: asDay('2026-12-01'),
      necessity: 'x',
      basis: 'x',
    };
    for (const status of MEASURE_STATUSES) {
      expect(changedSinceStart(status, WORDS, { ...WORDS })).toEqual([]);
      for (const path of Object.keys(WORDS) as (keyof MeasureWords)[])
        expect(changedSinceStart(status, WORDS, { ...WORDS, [path]: other[path] })).toEqual(
          status === 'PLANNED' ? [] : [{ path, code: 'FIXED_ONCE_STARTED' }],
        );
    }
  });

  test.each(MEASURE_STATUSES.flatMap((status) => MEASURE_STEPS.map((step) => [status, step] as const)))(
    'that is %s takes the step %s or refuses it',
    (status, step) => {
      const taken = (): string => {
        try {
          return afterStep(status, step);
        } catch (error) {
          return (error as { code: string }).code;
        }
      };
      const next = MOVES[`${status} ${step}`];
      expect(measureStepsFrom(status).includes(step)).toBe(next !== undefined);
      expect(taken()).toBe(next ?? 'MEASURE_WRONG_STATE');
    },
  );

  test('that supports may always start, one that limits only under an adopted plan', () => {
    for (const nature of NATURES) requireMayStart({ nature }, true);
    requireMayStart({ nature: 'SUPPORTING' }, false);
    expect(() => requireMayStart({ nature: 'LIMITING' }, false)).toThrow(
      expect.objectContaining({ code: 'PLAN_NOT_ADOPTED' }),
    );
  });
});

describe('a plan', () => {
  const plan = (...measures: readonly [MeasureNature, MeasureStatus][]) =>
    balanceOf(measures.map(([nature, status]) => ({ nature, status })));

  test('is judged by the measures that go on', () => {
    expect(plan()).toBe('NONE');
    expect(plan(['SUPPORTING', 'PLANNED'])).toBe('SUPPORTING_ONLY');
    expect(plan(['LIMITING', 'RUNNING'])).toBe('LIMITING_ONLY');
    expect(plan(['LIMITING', 'RUNNING'], ['SUPPORTING', 'PLANNED'])).toBe('BOTH');
    expect(plan(['LIMITING', 'RUNNING'], ['SUPPORTING', 'DONE'])).toBe('LIMITING_ONLY');
    expect(plan(['LIMITING', 'STOPPED'], ['SUPPORTING', 'DONE'])).toBe('NONE');
  });

  test('needs a second person only when it does nothing but limit', () => {
    expect((['NONE', 'SUPPORTING_ONLY', 'BOTH', 'LIMITING_ONLY'] as const).filter(needsSecondPerson)).toEqual([
      'LIMITING_ONLY',
    ]);
    expect(tilts('BOTH', 'LIMITING_ONLY')).toBe(true);
    expect(tilts('LIMITING_ONLY', 'LIMITING_ONLY')).toBe(false);
    expect(tilts('BOTH', 'SUPPORTING_ONLY')).toBe(false);
  });
});
