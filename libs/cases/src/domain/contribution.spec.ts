import { describe, expect, test } from '@jest/globals';
import { goneOn, isPastTerm, needsAgreement, SOURCE_REGIMES } from './contribution.js';

describe('what is brought to a case', () => {
  test('needs the agreement of who brought it under any other law than the general one, and under secrecy', () => {
    const needed = (professionalSecrecy: boolean) =>
      SOURCE_REGIMES.filter((sourceRegime) => needsAgreement({ sourceRegime, professionalSecrecy }));
    expect(needed(false)).toEqual(['WPG', 'WJSG', 'MEDICAL_YOUTH']);
    expect(needed(true)).toEqual([...SOURCE_REGIMES]);
  });

  test('is past its term from the moment that it ends, and never without one', () => {
    const end = new Date('2026-03-02T08:00:00Z');
    const at = (moved: number) => new Date(end.getTime() + moved);
    expect([at(-1), at(0), at(1)].map((now) => isPastTerm(end, now))).toEqual([false, true, true]);
    expect(isPastTerm(null, end)).toBe(false);
    expect([goneOn(end), goneOn(null)]).toEqual(['2026-03-02', null]);
  });
});
