import { expect, test } from '@jest/globals';
import { COUNTED, inboxVariables, VIEWS } from './views.js';

test('what has a deadline is shown first by deadline', () => {
  expect(inboxVariables('open', undefined)).toMatchObject({ sort: 'DUE', filter: { waiting: true }, first: 30 });
});

test('what waits for nothing stands in the whole list', () => {
  expect(inboxVariables('alle', undefined).sort).toBe('RECEIVED');
  expect(inboxVariables('af-te-sluiten', undefined)).toMatchObject({ sort: 'RECEIVED' });
});

test('a theme narrows every view', () => {
  for (const view of VIEWS) {
    expect(inboxVariables(view, 'theme_X').filter).toMatchObject({ theme: 'theme_X' });
    expect(inboxVariables(view, undefined).filter).not.toHaveProperty('theme');
  }
});

test('every view but the whole list is counted by the filter with which it is shown', () => {
  const { counts } = inboxVariables('alle', 'theme_X');
  expect(counts).toEqual(COUNTED.map((view) => inboxVariables(view, 'theme_X').filter));
  expect(COUNTED).not.toContain('alle');
});
