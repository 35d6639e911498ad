import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { passesElevenTest, type TextWarningCode, textWarnings } from './text-warnings.js';

const found = (text: string): [TextWarningCode, string][] =>
  textWarnings(text).map(({ code, start, end }) => [code, text.slice(start, end)]);

describe('a nameless question', () => {
  test.each<[string, [TextWarningCode, string][]]>([
    ['zijn bsn is 111222333.', [['CITIZEN_NUMBER', '111222333']]],
    [
      'bsn 1112.22.333 of 1112 22 333',
      [
        ['CITIZEN_NUMBER', '1112.22.333'],
        ['CITIZEN_NUMBER', '1112 22 333'],
      ],
    ],
    ['dossier 111222334', []],
    [
      'bel 06-12345678 of +31 6 12 34 56 78',
      [
        ['PHONE', '06-12345678'],
        ['PHONE', '+31 6 12 34 56 78'],
      ],
    ],
    ['thuis op 030 1234567', [['PHONE', '030 1234567']]],
    ['nummer +32 470 12 34 56', [['PHONE', '+32 470 12 34 56']]],
    ['Veilig Thuis 0800-2000, politie 0900-8844 of 112', []],
    ['mail jan.jansen@example.org graag', [['EMAIL', 'jan.jansen@example.org']]],
    ['woont aan de Dorpsstraat 12a', [['ADDRESS', 'Dorpsstraat 12a']]],
    [
      'op 1234 AB, of 9999XY',
      [
        ['ADDRESS', '1234 AB'],
        ['ADDRESS', '9999XY'],
      ],
    ],
    ['overleg op 2026-03-02 of 02-03-2026', []],
  ])('%s', (text, warnings) => {
    expect(found(text)).toEqual(warnings);
  });

  test.each<[string, string[]]>([
    ['Wij spraken met Pieter de Vries over school.', ['Pieter de Vries']],
    ['Gisteren Pieter Jansen gezien', ['Pieter Jansen']],
    ['De moeder is Fatima el Idrissi.', ['Fatima el Idrissi']],
    ['volgens mevrouw Van den Berg gaat het beter', ['mevrouw Van den Berg']],
    ['dhr. Bakker belde', ['dhr. Bakker']],
    ['een brief van J.P. van Dijk', ['J.P. van Dijk']],
    ['de jongen heet Daan en is stil', ['Daan']],
    ['Anne-Marie Smit-Jansen is familie', ['Anne-Marie Smit-Jansen']],
    ['My neighbour John Smith said so', ['John Smith']],
  ])('%s names somebody', (text, names) => {
    expect(found(text).map(([, name]) => name)).toEqual(names);
    expect(textWarnings(text).every(({ code }) => code === 'NAME')).toBe(true);
  });

  test.each([
    'Een leerling van 16 uit extremistische denkbeelden en praat over geweld.',
    'De school vraagt of Veilig Thuis mee moet kijken.',
    'Is dit iets voor het Openbaar Ministerie of de GGZ?',
    'Kan iemand van Jeugdzorg meedenken over de gemeente Lindehoven?',
    'Wij zoeken iemand die Arabisch spreekt. Graag voor vrijdag.',
    'Welke aanpak werkt bij online dreiging?',
    '',
  ])('without a person gives no warning: %s', (text) => {
    expect(textWarnings(text)).toEqual([]);
  });

  test('is warned about in the order of the text, and never twice at one place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const warnings = textWarnings(`${text} Jan Jansen 06-12345678 ${text}`);
        const ends = warnings.map(({ end }) => end);
        return warnings.every(({ start, end }, at) => start < end && (at === 0 || start >= (ends[at - 1] ?? 0)));
      }),
    );
  });
});

describe('the eleven-test', () => {
  test('fails for any single digit that is changed', () => {
    const digit = fc.integer({ min: 0, max: 9 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8 }), digit, (at, other) => {
        const number = '111222333';
        fc.pre(number[at] !== String(other));
        return !passesElevenTest(number.slice(0, at) + String(other) + number.slice(at + 1));
      }),
    );
  });

  test.each(['000000000', '1234567', '1234567890', 'abcdefghi', ''])('fails for %s', (text) => {
    expect(passesElevenTest(text)).toBe(false);
  });
});
