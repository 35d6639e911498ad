import { capitalised, type Stretch } from './likely-names.js';
import { TEXT_WARNINGS, textWarnings } from './text-warnings.js';

/** What a text that everybody in a region may read seems to hold. Only of a name one is never sure. */
export const LESSON_WARNINGS = [...TEXT_WARNINGS, 'LINK', 'REFERENCE', 'DATE', 'HANDLE'] as const;
export type LessonWarningCode = (typeof LESSON_WARNINGS)[number];

/** Something in a lesson that may lead to a person, by UTF-16 position; `end` is exclusive. */
export interface LessonWarning extends Stretch {
  readonly code: LessonWarningCode;
}

const MONTHS =
  'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|january|february|march|may|june|july|august|october';
const FROM = '(?<![\\p{L}\\d])';
const TO = '(?![\\p{L}\\d])';
const of = (pattern: string): RegExp => new RegExp(pattern, 'giu');

/** Numbers of cases, notes and signals, receipt codes; days that could be somebody's birthday; names in an app; addresses on the web. */
const PATTERNS: readonly (readonly [LessonWarningCode, RegExp])[] = [
  ['LINK', of('(?:https?://|www\\.)\\S*[\\p{L}\\d/]')],
  [
    'LINK',
    of(
      `${FROM}[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)*\\.(?:nl|com|org|net|eu|be|de|info|io|me|tv|gg)(?:/(?:\\S*[\\p{L}\\d/])?)?${TO}`,
    ),
  ],
  ['REFERENCE', of(`${FROM}[A-Z]{2,4}[ -]?\\d{4}[ -]\\d{1,5}${TO}`)],
  ['REFERENCE', of(`${FROM}(?:[0-9A-Z]{5}[ -]){3}[0-9A-Z]{5}${TO}`)],
  ['DATE', of(`${FROM}\\d{1,2}[ ./-]\\d{1,2}[ ./-](?:\\d{4}|\\d{2})${TO}`)],
  ['DATE', of(`${FROM}\\d{4}[./-]\\d{1,2}[./-]\\d{1,2}${TO}`)],
  ['DATE', of(`${FROM}\\d{1,2} (?:${MONTHS})(?: \\d{4})?${TO}`)],
  ['HANDLE', of('(?<![\\p{L}\\d._%+-])@[\\p{L}\\d_.-]*[\\p{L}\\d_]')],
  ['HANDLE', of(`${FROM}[\\p{L}\\d]+(?:_[\\p{L}\\d]+)+${TO}`)],
];

const matched = (text: string): LessonWarning[] =>
  PATTERNS.flatMap(([code, pattern]) =>
    [...text.matchAll(pattern)].map((match) => ({ code, start: match.index, end: match.index + match[0].length })),
  );

/**
 * What in a lesson may lead to a person, in the order of the text: all that a nameless question is looked through for, numbers,
 * days, names in an app and links, and every word with a capital inside a sentence that is not known to be something else ("de
 * moeder van Kevin"). Where two overlap the surer one stands.
 */
export const lessonWarnings = (text: string): readonly LessonWarning[] => {
  const asked = textWarnings(text);
  const names = capitalised(text).map((stretch) => ({ code: 'NAME' as const, ...stretch }));
  const all: LessonWarning[] = [
    ...asked.filter(({ code }) => code !== 'NAME'),
    ...matched(text),
    ...asked.filter(({ code }) => code === 'NAME'),
    ...names,
  ];
  const isFirst = (one: LessonWarning, at: number): boolean =>
    all.findIndex((other) => other.start < one.end && one.start < other.end) === at;
  return all.filter(isFirst).toSorted((a, b) => a.start - b.start);
};
