import { expect, test } from '@jest/globals';
import { isWithoutContact } from './nameless.js';

test.each(['Bel 06-12345678.', 'Mail naar ouder@school.example.', 'Het nummer is 111222333.'])(
  'a text that leads to somebody without doubt is not nameless: %s',
  (text) => {
    expect(isWithoutContact(text)).toBe(false);
  },
);

test.each(['Gedrag is nieuw sinds 02-03-2026.', 'Speelt op het Marktplein 4.', 'Jan Jansen trekt zich terug.'])(
  'what may lead to somebody is left to the writer: %s',
  (text) => {
    expect(isWithoutContact(text)).toBe(true);
  },
);
