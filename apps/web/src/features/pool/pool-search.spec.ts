import { expect, test } from '@jest/globals';
import * as v from 'valibot';
import {
  isPartOfNumber,
  isTyping,
  poolFilter,
  poolSearch,
  poolSort,
  searchOfSort,
  searchOfView,
  shownColumns,
  textOfSearch,
} from './pool-search.js';

const THURSDAY = new Date('2026-03-05T09:00:00Z');

test('the week view asks for what must be answered until Sunday', () => {
  expect(poolFilter({}, 'week', THURSDAY)).toEqual({ openOnly: true, respondUntil: '2026-03-08' });
});

test('a chosen status replaces that of the view, also one that is done', () => {
  expect(poolFilter({ status: 'DONE' }, 'open', THURSDAY)).toEqual({ openOnly: false, status: ['DONE'] });
});

test('filters narrow a view', () => {
  expect(poolFilter({ thema: 'theme_RADICALISATION', zoek: '0042' }, 'wacht', THURSDAY)).toEqual({
    status: ['WAITING'],
    theme: ['theme_RADICALISATION'],
    text: '0042',
  });
});

test('an address with values that do not exist shows the list without them', () => {
  const address = { weergave: 'iets', status: 'KWIJT', gemeente: '1 or 1', aflopend: 'ja', zoek: '0042' };
  expect(v.parse(poolSearch, address)).toEqual({ zoek: '0042' });
});

test('the order of the table and of the address are the same', () => {
  const search = searchOfSort({ column: 'urgentie', direction: 'descending' });
  expect(poolSort(search)).toEqual({ by: 'URGENCY', descending: true });
});

test('typing is no step of its own in the history, every other change of the view is', () => {
  expect(isTyping({ zoek: '0042' })).toBe(true);
  expect(isTyping({ zoek: undefined })).toBe(true);
  expect(isTyping({ gemeente: undefined, zoek: undefined })).toBe(false);
  expect(isTyping({ volgorde: 'nummer' })).toBe(false);
});

test('a view that was kept leads back to the same address, columns included', () => {
  const search = v.parse(poolSearch, {
    weergave: 'week',
    gemeente: 'municipality_4b2f9c1e-7d7a-4b0e-9a58-0d4f6a2c9e11',
    zoek: 'RT-2026',
    volgorde: 'nummer',
    aflopend: true,
    kolommen: ['nummer', 'termijn'],
  });
  expect(searchOfView({ search: textOfSearch(search), columns: shownColumns(search) })).toEqual(search);
  const plain = v.parse(poolSearch, {});
  expect(searchOfView({ search: textOfSearch(plain), columns: shownColumns(plain) })).toEqual(plain);
});

test('words that were typed are not kept in a view: they could name a person', () => {
  for (const name of ['Jansen', 'Kevin+Jansen', 'kevin_2008', '111222333', 'Jo'])
    expect(textOfSearch(v.parse(poolSearch, { weergave: 'week', zoek: name }))).toBe('weergave=week');
  for (const zoek of ['R', 'RT-', 'rt-2026-0042', 'OEF-2026', '0042', '2026-00', ''])
    expect({ zoek, is: isPartOfNumber(zoek) }).toEqual({ zoek, is: true });
});
