import { describe, expect, test } from '@jest/globals';
import { fold, readComponents, unfold } from './content-lines.js';

const bytes = (text: string): string => Buffer.from(text).toString('latin1');
const calendar = (...lines: string[]): string => ['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR', ''].join('\r\n');

describe('content lines', () => {
  test('folded lines are joined and know where they began', () => {
    const text = 'BEGIN:VCALENDAR\r\nDESCRIPTION:one\r\n  two\r\n\tthree\r\nEND:VCALENDAR\r\n';
    expect([...unfold(text)]).toEqual([
      { line: 1, text: 'BEGIN:VCALENDAR' },
      { line: 2, text: 'DESCRIPTION:one twothree' },
      { line: 5, text: 'END:VCALENDAR' },
    ]);
  });

  test('a fold inside a letter heals', () => {
    const whole = Buffer.from('TZID:Zürich');
    const cut = Buffer.concat([whole.subarray(0, 7), Buffer.from('\r\n '), whole.subarray(7)]).toString('latin1');
    expect([...unfold(cut)]).toEqual([{ line: 1, text: bytes('TZID:Zürich') }]);
  });

  test('titles, places and people are dropped while reading', () => {
    const text = calendar(
      'BEGIN:VEVENT',
      'UID:1',
      'SUMMARY:ZORGWEKKEND',
      'LOCATION:Thuis',
      'DTSTART:20260302T090000Z',
      'ATTENDEE;CN=Iemand:mailto:a@b.example',
      'BEGIN:VALARM',
      'DESCRIPTION:ZORGWEKKEND',
      'END:VALARM',
      'END:VEVENT',
    );
    const read = readComponents(text);
    expect(JSON.stringify(read)).not.toMatch(/ZORGWEKKEND|Thuis|Iemand/);
    expect(read).toMatchObject({
      components: [{ name: 'VALARM' }, { name: 'VEVENT', line: 2, properties: [{ line: 3 }, { line: 6 }] }, {}],
    });
  });

  test.each([
    ['a web page', '<html>', { code: 'NOT_A_CALENDAR', line: 1 }],
    ['an empty file', '', { code: 'NOT_A_CALENDAR', line: 1 }],
    [
      'a file that was cut off',
      'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\n',
      { code: 'COMPONENT_NOT_CLOSED', line: 2 },
    ],
    ['crossed ends', calendar('BEGIN:VEVENT', 'END:VTODO'), { code: 'COMPONENT_NOT_CLOSED', line: 3 }],
    [
      'a line that says nothing',
      calendar('BEGIN:VEVENT', 'rubbish', 'END:VEVENT'),
      { code: 'LINE_NOT_READABLE', line: 3 },
    ],
  ])('%s is refused at its line', (_, text, fault) => {
    expect(readComponents(text)).toEqual({ fault });
  });

  test('a byte order mark and blank lines do no harm', () => {
    expect(readComponents(bytes(`\uFEFF${calendar('', 'VERSION:2.0')}\r\n\r\n`))).toMatchObject({
      components: [{ name: 'VCALENDAR' }],
    });
  });

  test('written lines are at most 75 octets and read back as they were', () => {
    const text = `DESCRIPTION:${'Overleg in Zürich é '.repeat(20)}`;
    const folded = fold(text);
    expect(folded.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    const [back] = unfold(bytes(folded));
    expect(Buffer.from(back?.text ?? '', 'latin1').toString()).toBe(text);
  });
});
