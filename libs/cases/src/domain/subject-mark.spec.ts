import { expect, test } from '@jest/globals';
import { derivedId } from '@regiotafel/kernel';
import { subjectMark, subjectText } from './subject-mark.js';

const person = (name: string, birthDate: string | null = '2008-05-01') => ({ name, birthDate, address: null });
const KEY = Buffer.alloc(32, 7);

test('writes one person in one way, however the name is written', () => {
  for (const name of ['Renée de Vries', 'de vries, RENEE', '  Vries   de Renee '])
    expect(subjectText(person(name))).toBe('de renee vries|2008-05-01');
  expect(subjectText(person('Renée de Vries', '2008-05-02'))).not.toBe(subjectText(person('Renée de Vries')));
});

test('says nothing of a person of whom too little is known', () => {
  expect(subjectText(person('Renée de Vries', null))).toBeNull();
  expect(subjectText(person('17'))).toBeNull();
});

test('differs per region and per key, and is the same for the same', () => {
  const [here, there] = [derivedId('region:a'), derivedId('region:b')];
  const mark = subjectMark(KEY, here, 'x').toString('hex');
  expect(subjectMark(KEY, here, 'x').toString('hex')).toBe(mark);
  expect(subjectMark(KEY, there, 'x').toString('hex')).not.toBe(mark);
  expect(subjectMark(Buffer.alloc(32, 8), here, 'x').toString('hex')).not.toBe(mark);
  expect(mark).toHaveLength(64);
});
