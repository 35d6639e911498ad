import { expect, test } from '@jest/globals';
import { wordsOf } from './folded.js';

test('what somebody types is its words, each once, without capitals and accents', () => {
  expect(wordsOf('  Renée   de VRIES  de ')).toEqual(['renee', 'de', 'vries']);
  expect(wordsOf(' \t ')).toEqual([]);
});
