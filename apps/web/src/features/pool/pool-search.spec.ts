import { expect, test } from '@jest/globals';
import * as v from 'valibot';
import { isTyping, poolFilter, poolSearch, poolSort, searchOfSort } from './pool-search.js';

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
