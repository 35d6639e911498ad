import { expect, test } from '@jest/globals';
import { candidatesOf, partiesOf } from '../../app/planning/parties.js';
import type { Colleague } from './ask-meeting.query.js';
import { EMPTY_WISH, expertsOf, wishInput } from './meeting-wish.js';

const colleague = (id: string, partyType: Colleague['partyType']): Colleague => ({
  id,
  name: id,
  jobTitle: '',
  partyType,
  tenantName: '',
});
const COLLEAGUES = [
  colleague('karim', 'MUNICIPALITY'),
  colleague('bram', 'POLICE'),
  colleague('joost', 'POLICE'),
  colleague('petra', 'MENTAL_HEALTH'),
];

test('who is wanted first is asked first, colleagues of the same party after that', () => {
  expect(candidatesOf(COLLEAGUES, 'POLICE', 'joost')).toEqual(['joost', 'bram']);
  expect(candidatesOf(COLLEAGUES, 'POLICE', null)).toEqual(['bram', 'joost']);
});

test('the municipality is no party to choose: its case manager comes', () => {
  expect(partiesOf(COLLEAGUES)).toEqual(['POLICE', 'MENTAL_HEALTH']);
});

test('an expert who declined is not proposed, and nobody twice', () => {
  const request = (status: 'OPEN' | 'DECLINED', name: string) => ({
    node: { id: `${status} ${name}`, status, expert: { id: name, member: { id: name, name } } },
  });
  const requests = { edges: [request('OPEN', 'leila'), request('OPEN', 'leila'), request('DECLINED', 'hans')] };
  expect(expertsOf({ requests })).toEqual([{ id: 'leila', name: 'leila' }]);
});

test('a party that may be missed is not required', () => {
  const wish = {
    ...EMPTY_WISH,
    durationMinutes: '60' as const,
    mode: 'VIDEO' as const,
    urgency: null,
    deadline: null,
    chair: 'marit',
    parties: ['POLICE', 'MENTAL_HEALTH'],
    dispensable: ['MENTAL_HEALTH'],
    first: { POLICE: 'joost' },
  };
  const input = wishInput(wish, { id: 'card', caseManager: { id: 'noor', name: 'Noor' } }, COLLEAGUES, 'karim');
  expect(input.neededRoles).toEqual([
    { kind: 'CHAIR', candidates: ['marit'] },
    { kind: 'CASE_MANAGER', candidates: ['noor'] },
    { kind: 'PARTY', partyType: 'POLICE', required: true, candidates: ['joost', 'bram'] },
    { kind: 'PARTY', partyType: 'MENTAL_HEALTH', required: false, candidates: ['petra'] },
  ]);
});
