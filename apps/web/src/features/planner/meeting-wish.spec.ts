import { expect, test } from '@jest/globals';
import { asDay } from '@regiotafel/kernel/day';
import * as v from 'valibot';
import { candidatesOf, partiesOf } from '../../app/planning/parties.js';
import type { Colleague } from '../../app/colleagues.js';
import { EMPTY_WISH, expertsOf, invitableOf, wishInput, wishSchema } from './meeting-wish.js';

const colleague = (id: string, partyType: Colleague['partyType']): Colleague => ({
  id,
  name: id,
  jobTitle: '',
  partyType,
  tenantName: '',
  organisation: null,
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

const WISH = { ...EMPTY_WISH, durationMinutes: '60' as const, mode: 'VIDEO' as const, urgency: null, deadline: null };
const CARD = { id: 'card', caseManager: { id: 'noor', name: 'Noor' } };
const placesOf = (changes: object) =>
  wishInput({ ...WISH, chair: 'marit', ...changes }, CARD, COLLEAGUES, 'karim').neededRoles.slice(2);

test('somebody who is involved already is asked first for their party, and else has a place of their own that nobody waits for', () => {
  const first = { kind: 'PARTY', partyType: 'POLICE', required: true, candidates: ['joost', 'bram'] };
  const own = (id: string, partyType: string) => ({ kind: 'PARTY', partyType, required: false, candidates: [id] });
  expect(placesOf({ parties: ['POLICE'], invited: ['joost', 'petra'] })).toEqual([
    first,
    own('petra', 'MENTAL_HEALTH'),
  ]);
  expect(placesOf({ parties: ['POLICE'], invited: ['bram'], first: { POLICE: 'joost' } })).toEqual([
    first,
    own('bram', 'POLICE'),
  ]);
});

test('nobody gets two places', () => {
  expect(placesOf({ chair: 'bram', parties: [], experts: ['petra'], invited: ['bram', 'petra'] })).toEqual([
    { kind: 'EXPERT', candidates: ['petra'] },
  ]);
  expect(placesOf({ parties: [], minutes: ['SELF'], invited: ['karim'] })).toEqual([
    { kind: 'MINUTE_TAKER', required: false, candidates: ['karim'] },
  ]);
});

test('only who can be invited and does not come already is proposed', () => {
  const invitee = (id: string) => ({ member: { id, name: id, tenantName: '' }, took: ['SURROUNDINGS' as const] });
  const caseFile = { invitees: ['noor', 'petra', 'leila', 'elders'].map(invitee) };
  const shown = invitableOf({ ...CARD, caseFile }, [...COLLEAGUES, { id: 'leila' }], [{ id: 'leila' }]);
  expect(shown.map(({ member }) => member.id)).toEqual(['petra']);
  expect(invitableOf({ ...CARD, caseFile: null }, COLLEAGUES, [])).toEqual([]);
});

test('more people than there are places are too many', () => {
  const invited = Array.from({ length: 10 }, (_, at) => `member ${at}`);
  const { issues } = v.safeParse(wishSchema(asDay('2026-03-02')), {
    ...WISH,
    chair: 'marit',
    parties: ['POLICE'],
    invited,
  });
  expect(issues?.map(({ message }) => message)).toEqual(['TOO_MANY']);
});
