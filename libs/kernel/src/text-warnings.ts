import { likelyNames, type Stretch } from './likely-names.js';

/** What a nameless text seems to hold. */
export const TEXT_WARNINGS = ['CITIZEN_NUMBER', 'PHONE', 'EMAIL', 'ADDRESS', 'NAME'] as const;
/** What a finding in a text is. */
export type TextWarningCode = (typeof TEXT_WARNINGS)[number];

/** Something in a text that may lead to a person, by UTF-16 position; `end` is exclusive. The text itself is not repeated. */
export interface TextWarning extends Stretch {
  readonly code: TextWarningCode;
}

const DIGITS = 9;
const LOOKS_LIKE_A_DAY = /^(?:\d{4}[ .-]\d{2}[ .-]\d{2}|\d{2}[ .-]\d{2}[ .-]\d{4})$/;

/** The test every citizen service number (BSN) passes: eight or nine digits whose weighted sum, the last one negative, is divisible by 11. */
export const passesElevenTest = (digits: string): boolean => {
  if (!/^\d{8,9}$/.test(digits) || /^0+$/.test(digits)) return false;
  const padded = digits.padStart(DIGITS, '0');
  const sum = Array.from(padded, Number).reduce(
    (all, digit, at) => all + digit * (at === DIGITS - 1 ? -1 : DIGITS - at),
    0,
  );
  return sum % 11 === 0;
};

const matches = (text: string, pattern: RegExp): (Stretch & { readonly found: string })[] =>
  [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    found: match[0],
  }));

const NUMBER = /(?<!\d[ .-]?)\d(?:[ .-]?\d){7,8}(?![ .-]?\d)/g;
const PHONE = /(?<![\d+])(?:(?:\+|00)31[ -]?(?:\(0\)[ -]?)?|0)(?!\d00[ -])[1-9](?:[ -]?\d){8}(?!\d)/g;
const FOREIGN_PHONE = /(?<![\d+])(?:\+|00)(?!31)[1-9]\d{0,2}(?:[ -]?\d){6,12}(?!\d)/g;
const EMAIL = /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{1,64}@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu;
const STREET =
  /(?<![\p{L}\d])(?:\p{Lu}[\p{L}’'.-]{0,40}\s+){0,3}?[\p{L}’'-]{0,40}(?:[Ss]traat|[Ll]aan|[Ww]eg|[Pp]lein|[Dd]ijk|[Kk]ade|[Gg]racht|[Hh]of|[Pp]ad|[Ss]ingel|[Ss]teeg|[Dd]reef|[Pp]lantsoen|[Mm]arkt|[Ww]al|[Bb]rink|[Ss]treet|[Rr]oad|[Aa]venue|[Ll]ane)\s+\d{1,5}(?:\s?[a-zA-Z](?!\p{L}))?(?:-\d{1,4})?(?!\d)/gu;
const POSTCODE = /(?<![\p{L}\d])[1-9]\d{3}\s?(?!SA|SD|SS)[A-Z]{2}(?![\p{L}\d])/gu;

const citizenNumbers = (text: string): Stretch[] =>
  matches(text, NUMBER).filter(
    ({ found }) => !LOOKS_LIKE_A_DAY.test(found) && passesElevenTest(found.replaceAll(/\D/g, '')),
  );

const FINDERS: Readonly<Record<TextWarningCode, (text: string) => Stretch[]>> = {
  PHONE: (text) => [...matches(text, PHONE), ...matches(text, FOREIGN_PHONE)],
  CITIZEN_NUMBER: citizenNumbers,
  EMAIL: (text) => matches(text, EMAIL),
  ADDRESS: (text) => [...matches(text, STREET), ...matches(text, POSTCODE)],
  NAME: likelyNames,
};

/** The sure ones first: where two overlap, the first keeps its place. */
const ORDER: readonly TextWarningCode[] = ['EMAIL', 'PHONE', 'CITIZEN_NUMBER', 'ADDRESS', 'NAME'];

const overlaps = (a: Stretch, b: Stretch): boolean => a.start < b.end && b.start < a.end;

/**
 * What in a nameless question may lead to a person: citizen numbers, phone numbers, mail addresses, addresses and likely names,
 * in the order of the text. A warning never blocks; the writer decides.
 */
export const textWarnings = (text: string): readonly TextWarning[] => {
  const found: TextWarning[] = [];
  for (const code of ORDER) {
    for (const { start, end } of FINDERS[code](text)) {
      const warning = { code, start, end };
      if (!found.some((other) => overlaps(other, warning))) found.push(warning);
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
};
