import { expect, test } from '@jest/globals';
import { describedAs, isFoundBy } from './member-words.js';
import type { MemberChoice } from './member.query.js';

const ZOE: MemberChoice = {
  id: 'member_1',
  name: 'Zoë Ünver',
  jobTitle: 'Wijkagent',
  tenantName: 'Regio Testoord',
  organisation: { id: 'org_1', name: 'Politie' },
};

test('somebody is found by every word of name, job title, organisation and municipality, whatever the accents', () => {
  for (const typed of ['', 'zoe', 'POLITIE unver', ' wijkagent  testoord ']) expect(isFoundBy(ZOE, typed)).toBe(true);
  for (const typed of ['bram', 'zoe zorg']) expect(isFoundBy(ZOE, typed)).toBe(false);
});

test('somebody is described by what they do, and for whom', () => {
  expect(describedAs(ZOE)).toBe('Wijkagent, Politie');
  expect(describedAs({ ...ZOE, organisation: null })).toBe('Wijkagent, Regio Testoord');
});
