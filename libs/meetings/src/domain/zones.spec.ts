import { describe, expect, test } from '@jest/globals';
import { ianaZone, namedZone } from './zones.js';

const wall = (text: string): number => Date.parse(`${text}Z`);
const amsterdam = namedZone('Europe/Amsterdam');

describe('a time zone', () => {
  test.each([
    ['2026-01-15T09:00', '2026-01-15T08:00Z'],
    ['2026-07-15T09:00', '2026-07-15T07:00Z'],
    ['2026-03-29T01:59', '2026-03-29T00:59Z'],
    ['2026-03-29T02:30', '2026-03-29T01:30Z'],
    ['2026-03-29T03:00', '2026-03-29T01:00Z'],
    ['2026-10-25T02:30', '2026-10-25T00:30Z'],
    ['2026-10-25T03:00', '2026-10-25T02:00Z'],
  ])('%s in Amsterdam is %s', (local, instant) => {
    expect(amsterdam?.instantOf(wall(local))).toBe(Date.parse(instant));
  });

  test('reads the clock on the wall at an instant', () => {
    expect(amsterdam?.wallOf(Date.parse('2026-10-25T01:30Z'))).toBe(wall('2026-10-25T02:30'));
  });

  test.each([
    ['W. Europe Standard Time', '2026-07-15T07:00Z'],
    ['"Romance Standard Time"', '2026-07-15T07:00Z'],
    ['/freeassociation.sourceforge.net/Europe/Amsterdam', '2026-07-15T07:00Z'],
    ['/mozilla.org/20050126_1/America/Argentina/Ushuaia', '2026-07-15T12:00Z'],
    ['GMT Standard Time', '2026-07-15T08:00Z'],
  ])('is found under the name %s', (name, nine) => {
    expect(namedZone(name)?.instantOf(wall('2026-07-15T09:00'))).toBe(Date.parse(nine));
  });

  test.each(['Nowhere/Land', 'Customized Time Zone', '', '../etc'])('is not found under the name %p', (name) => {
    expect(namedZone(name)).toBeNull();
    expect(ianaZone(name)).toBeNull();
  });
});
