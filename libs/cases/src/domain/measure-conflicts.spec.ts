import { expect, test } from '@jest/globals';
import { asDay } from '@regiotafel/kernel';
import fc from 'fast-check';
import { LEGAL_TRACKS, type Measure, MEASURE_STATUSES, NATURES } from './measure.js';
import { conflictsBetween, type MeasureKind } from './measure-conflicts.js';

fc.configureGlobal({ seed: 20_260_302 });

const KINDS: readonly MeasureKind[] = [
  { code: 'AREA_BAN', topic: 'AREA', contradicts: ['STREET_WORK'] },
  { code: 'AREA_CONDITION', topic: 'AREA', contradicts: [] },
  { code: 'STREET_WORK', topic: 'NETWORK', contradicts: [] },
];
const measure = (id: string, kind: string | null, changes: Partial<Measure> = {}): Measure => ({
  id,
  kind,
  nature: 'LIMITING',
  track: 'ADMINISTRATIVE',
  status: 'PLANNED',
  startsOn: asDay('2026-03-02'),
  dueOn: asDay('2026-06-01'),
  ...changes,
});
const found = (...measures: Measure[]) => conflictsBetween(measures, KINDS);

test('kinds that the catalogue calls contradictory conflict in the days they share, whichever comes first', () => {
  const ban = measure('1', 'AREA_BAN');
  const work = measure('2', 'STREET_WORK', {
    nature: 'SUPPORTING',
    track: 'SOCIAL',
    startsOn: asDay('2026-05-01'),
    dueOn: asDay('2026-09-01'),
  });
  const conflict = { reason: 'CONTRADICT', from: '2026-05-01', until: '2026-06-01', tracks: null };
  expect(found(ban, work)).toEqual([{ ...conflict, one: '1', other: '2' }]);
  expect(found(work, ban)).toEqual([{ ...conflict, one: '2', other: '1' }]);
});

test('one thing limited under two tracks is told with the tracks; the same twice as that', () => {
  const ban = measure('1', 'AREA_BAN');
  const condition = measure('2', 'AREA_CONDITION', { track: 'CRIMINAL' });
  expect(found(ban, condition)).toMatchObject([{ reason: 'TWO_TRACKS', tracks: ['ADMINISTRATIVE', 'CRIMINAL'] }]);
  expect(found(ban, measure('3', 'AREA_BAN'))).toMatchObject([{ reason: 'TWICE' }]);
});

test('what is over, lies apart in time or was made up for the case is not compared', () => {
  const ban = measure('1', 'AREA_BAN');
  expect(found(ban, measure('2', 'AREA_BAN', { status: 'STOPPED' }))).toEqual([]);
  expect(found(ban, measure('2', 'AREA_BAN', { startsOn: asDay('2026-06-02'), dueOn: asDay('2026-07-01') }))).toEqual(
    [],
  );
  expect(found(ban, measure('2', null), measure('3', 'NO_LONGER_OFFERED'))).toEqual([]);
});

const day = fc.integer({ min: 1, max: 28 }).map((at) => asDay(`2026-03-${String(at).padStart(2, '0')}`));
const anyMeasure = fc
  .record({
    kind: fc.constantFrom('AREA_BAN', 'AREA_CONDITION', 'STREET_WORK', null),
    nature: fc.constantFrom(...NATURES),
    track: fc.constantFrom(...LEGAL_TRACKS),
    status: fc.constantFrom(...MEASURE_STATUSES),
    days: fc.tuple(day, day),
  })
  .map(({ days: [one, other], ...rest }) => ({
    ...rest,
    startsOn: one < other ? one : other,
    dueOn: one < other ? other : one,
  }));

test('order does not matter, and each conflict lies within both measures', () => {
  fc.assert(
    fc.property(fc.array(anyMeasure, { maxLength: 6 }), (drawn) => {
      const all = drawn.map((each, at) => ({ ...each, id: String(at) }));
      const pairs = (measures: readonly Measure[]) =>
        conflictsBetween(measures, KINDS)
          .map(({ reason, one, other }) => `${reason} ${[one, other].toSorted().join()}`)
          .toSorted();
      expect(pairs(all)).toEqual(pairs(all.toReversed()));
      for (const { one, other, from, until } of conflictsBetween(all, KINDS))
        for (const each of all.filter(({ id }) => id === one || id === other))
          expect(each.startsOn <= from && from <= until && until <= each.dueOn).toBe(true);
    }),
  );
});
