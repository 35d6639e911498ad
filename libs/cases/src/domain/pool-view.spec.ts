import { expect, test } from '@jest/globals';
import { isPoolSearch } from './pool-view.js';

const ID = '4b2f9c1e-7d7a-4b0e-9a58-0d4f6a2c9e11';

test.each([
  '',
  'weergave=nieuw',
  `gemeente=municipality_${ID}&thema=theme_RADICALISATION&urgentie=HIGH&volgorde=termijn&aflopend=true`,
  'zoek=RT-2026-00',
  `behandelaar=member_${ID}`,
])('a view keeps %p', (search) => {
  expect(isPoolSearch(search)).toBe(true);
});

test.each(['zoek=Jansen', 'zoek=RT-2026 Jansen', 'naam=Jansen', 'weergave=Jan Jansen', `gemeente=${ID}`, 'thema=x'])(
  'a view refuses %p',
  (search) => {
    expect(isPoolSearch(search)).toBe(false);
  },
);
