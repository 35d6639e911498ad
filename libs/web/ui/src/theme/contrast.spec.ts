import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { contrast } from './contrast.js';
import { ROLE_PAIRS } from './role-pairs.js';

const sheet = readFileSync(new URL('./theme.generated.css', import.meta.url), 'utf8');

const tokensOf = (selector: string): Map<string, string> => {
  const start = sheet.indexOf(`${selector} {`);
  const body = sheet.slice(start, sheet.indexOf('}', start));
  return new Map([...body.matchAll(/--basis-([\w-]+): ([^;]+);/g)].map(([, name = '', value = '']) => [name, value]));
};

const light = tokensOf(':root');
const dark = new Map([...light, ...tokensOf(":root[data-theme='dark']")]);

test('black on white has the highest contrast there is', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21);
});

test('the order of the two colours does not matter', () => {
  expect(contrast('#5115ef', '#ffffff')).toBe(contrast('#ffffff', '#5115ef'));
});

test('anything but six hexadecimal digits is refused', () => {
  expect(() => contrast('red', '#ffffff')).toThrow('not a #rrggbb colour');
});

describe.each([
  ['light', light],
  ['dark', dark],
])('%s theme', (_, tokens) => {
  const ratio = (front: string, back: string) => contrast(tokens.get(front) ?? '', tokens.get(back) ?? '');

  test('every role pair can be read', () => {
    const weak = ROLE_PAIRS.map((pair) => ({ ...pair, ratio: ratio(pair.front, pair.back) })).filter(
      (pair) => pair.ratio < pair.least,
    );
    expect(weak).toEqual([]);
  });
});
