import { describe, expect, test } from '@jest/globals';
import { type LessonWarningCode, lessonWarnings } from './lesson-warnings.js';

const found = (text: string): [LessonWarningCode, string][] =>
  lessonWarnings(text).map(({ code, start, end }) => [code, text.slice(start, end)]);

describe('a lesson for the whole region', () => {
  test.each<[string, [LessonWarningCode, string][]]>([
    [
      'Zie ook RT-2026-0016 en BN-2026-003.',
      [
        ['REFERENCE', 'RT-2026-0016'],
        ['REFERENCE', 'BN-2026-003'],
      ],
    ],
    ['In oef 2026-0004 ging het goed.', [['REFERENCE', 'oef 2026-0004']]],
    ['De code was 7K3M9-0ZQ4T-AB12C-9XYZ1.', [['REFERENCE', '7K3M9-0ZQ4T-AB12C-9XYZ1']]],
    ['De jongen van 12-03-2008 kwam terug.', [['DATE', '12-03-2008']]],
    [
      'geboren 2008-03-12 of 12/3/08',
      [
        ['DATE', '2008-03-12'],
        ['DATE', '12/3/08'],
      ],
    ],
    ['Jarig op 12 maart.', [['DATE', '12 maart']]],
    [
      'Hij heet online @kevin_2008 en kevin_2008.',
      [
        ['HANDLE', '@kevin_2008'],
        ['HANDLE', 'kevin_2008'],
      ],
    ],
    [
      'Lees https://example.org/x en school-lindehoven.nl/nieuws.',
      [
        ['LINK', 'https://example.org/x'],
        ['LINK', 'school-lindehoven.nl/nieuws'],
      ],
    ],
    ['Mail naar ouder@school.example.', [['EMAIL', 'ouder@school.example']]],
    ['Bel eerder met de moeder van Kevin.', [['NAME', 'Kevin']]],
    ['Toen school en Kevin samen spraken, hielp dat.', [['NAME', 'Kevin']]],
    ['Praat eerder met Jan Jansen.', [['NAME', 'Jan Jansen']]],
  ])('%s', (text, warnings) => {
    expect(found(text)).toEqual(warnings);
  });

  test.each([
    'Vroeg bellen met school werkt beter dan een brief.',
    'Vraag Veilig Thuis en de gemeente Lindehoven op maandag. Begin in Maart, of in mei.',
    'Wij zochten iemand die Arabisch spreekt. De GGZ en het OM hielpen.',
    'Bel binnen 2 dagen; na 14 dagen is het te laat. In 2026 deden wij dat.',
  ])('that leads to nobody gives no warning: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
