import { expect, test } from '@jest/globals';
import { missingParties } from './quorum.js';

const table = {
  neededParties: ['POLICE', 'PROSECUTION'],
  participants: [
    { member: { id: 'joost' }, partyType: 'POLICE' },
    { member: { id: 'saskia' }, partyType: 'PROSECUTION' },
    { member: { id: 'noor' }, partyType: 'MUNICIPALITY' },
  ],
};

test('a needed party of which nobody is present is missing', () => {
  expect(missingParties(table, ['joost', 'noor'])).toEqual(['PROSECUTION']);
});

test('nothing is missing when every needed party is there', () => {
  expect(missingParties(table, ['joost', 'saskia'])).toEqual([]);
});
