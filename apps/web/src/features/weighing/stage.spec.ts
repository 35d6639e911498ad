import { expect, test } from '@jest/globals';
import { partiesAwaited, waitsFor } from './stage.js';

const me = { isMe: true, hasJudged: false };
const other = { isMe: false, hasJudged: false };

test('whoever has not judged is asked for it, and nobody twice', () => {
  const steps = ['JUDGE'];
  expect(waitsFor({ status: 'OPEN', steps, members: [me, other] })).toBe('MY_JUDGEMENT');
  expect(waitsFor({ status: 'JUDGING', steps, members: [{ ...me, hasJudged: true }, other] })).toBe('JUDGEMENTS');
});

test('who does not sit at the table is asked for nothing', () => {
  expect(waitsFor({ status: 'OPEN', steps: [], members: [other] })).toBe('JUDGEMENTS');
  expect(waitsFor({ status: 'JOINT', steps: [], members: [other] })).toBe('CHAIR');
});

test('the chair concludes what the table has judged', () => {
  expect(waitsFor({ status: 'JOINT', steps: ['CONCLUDE'], members: [me] })).toBe('MY_CONCLUSION');
  expect(waitsFor({ status: 'CONCLUDED', steps: [], members: [me] })).toBe('NOTHING');
});

test('a party is awaited until one of its members has judged', () => {
  const seat = { isMe: false, partyType: 'POLICE' };
  const composition = ['MUNICIPALITY', 'POLICE'];
  expect(partiesAwaited(composition, [{ ...seat, hasJudged: false }])).toEqual(composition);
  expect(
    partiesAwaited(composition, [
      { ...seat, hasJudged: false },
      { ...seat, hasJudged: true },
    ]),
  ).toEqual(['MUNICIPALITY']);
});
