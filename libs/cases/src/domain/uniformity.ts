import type { Day } from '@regiotafel/kernel';
import type { Answer, Outcome } from './weighing.js';

/** Fewer weighings than this are not shown: a figure about a few is a figure about somebody. */
export const LEAST_WEIGHINGS = 5;

/** What one member answered alone. */
export interface BlindJudgement {
  readonly preferredOutcome: Outcome;
  readonly answers: readonly { readonly criterion: string; readonly answer: Answer }[];
}

/** What one weighing adds to a sum. */
export interface TallyLine {
  readonly kind: 'CRITERION' | 'OUTCOME';
  readonly code: string;
  readonly unanimous: number;
  readonly judgements: number;
  readonly same: number;
  readonly yes: number;
  readonly no: number;
}

const isOne = (values: readonly string[]): number => (new Set(values).size === 1 ? 1 : 0);
const countOf = (values: readonly string[], wanted: string): number => values.filter((one) => one === wanted).length;

/** How alike the members of one table judged alone, and how near that was to what they decided together. */
export const tallyOf = (judgements: readonly BlindJudgement[], outcome: Outcome): TallyLine[] => {
  const preferred = judgements.map(({ preferredOutcome }) => preferredOutcome);
  const codes = [...new Set(judgements.flatMap(({ answers }) => answers.map(({ criterion }) => criterion)))];
  const questions = codes.map((code): TallyLine => {
    const given = judgements.flatMap(({ answers }) =>
      answers.flatMap(({ criterion, answer }) => (criterion === code ? [answer] : [])),
    );
    const [yes, no] = [countOf(given, 'YES'), countOf(given, 'NO')];
    const most = Math.max(yes, no, given.length - yes - no);
    return { kind: 'CRITERION', code, unanimous: isOne(given), judgements: given.length, same: most, yes, no };
  });
  const joint: TallyLine = {
    kind: 'OUTCOME',
    code: outcome,
    unanimous: isOne(preferred),
    judgements: preferred.length,
    same: countOf(preferred, outcome),
    yes: 0,
    no: 0,
  };
  return [...questions, joint];
};

/** Outcomes that may be told apart, and how many weighings had another one. */
export interface ProtectedMix {
  readonly shown: readonly (readonly [code: string, weighings: number])[];
  readonly rest: number;
}

/**
 * A mix of outcomes without small counts: those under the limit are told as one sum, and when that sum is itself small the
 * smallest outcome that is left joins it, so that nothing can be found by subtraction. Null when there are too few in all.
 */
export const protectMix = (mix: ReadonlyMap<string, number>, least = LEAST_WEIGHINGS): ProtectedMix | null => {
  const counts = [...mix].filter(([, count]) => count > 0).sort(([, one], [, other]) => other - one);
  const all = counts.reduce((sum, [, count]) => sum + count, 0);
  if (all < least) return null;
  const shown = counts.filter(([, count]) => count >= least);
  let rest = all - shown.reduce((sum, [, count]) => sum + count, 0);
  while (rest > 0 && rest < least) {
    const [, count] = shown.pop() ?? ['', least];
    rest += count;
  }
  return { shown, rest };
};

const STEPS = 20;

/**
 * A share in steps of five per cent, never nothing and never all: finer would tell single answers, and "everybody, always"
 * tells every one of them. The outer steps mean that much or beyond.
 */
export const roundedShare = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.min(STEPS - 1, Math.max(1, Math.round((STEPS * part) / whole))) / STEPS;

const YEAR_AND_MONTH = 7;
const SECOND_HALF = '07';

/** The first day of the half-year that a day is in. */
export const halfYearOf = (day: Day): Day => {
  const [year = '', month = ''] = day.slice(0, YEAR_AND_MONTH).split('-');
  return `${year}-${month < SECOND_HALF ? '01' : SECOND_HALF}-01` as Day;
};

/** The first day of the half-year after that of a day. */
export const nextHalfYear = (day: Day): Day => {
  const half = halfYearOf(day);
  const year = Number(half.slice(0, 4));
  return (half.endsWith('-01-01') ? `${year}-07-01` : `${year + 1}-01-01`) as Day;
};

/** What was counted in one half-year. */
export interface HalfYear<Row> {
  /** Its first day. */
  readonly from: Day;
  readonly weighings: number;
  readonly rows: readonly Row[];
}

/** One or more half-years that are told as one, from a day until before another. */
export interface Band<Row> {
  readonly from: Day;
  readonly until: Day;
  readonly rows: readonly Row[];
}

/**
 * Finished half-years, the earliest first, as they are told: each by itself, or joined with those after it until they hold enough
 * weighings. A band that was told never changes and no two share a weighing, so what differs between two views is a whole band.
 */
export const bandsOf = <Row>(halves: readonly HalfYear<Row>[], least = LEAST_WEIGHINGS): Band<Row>[] => {
  const bands: Band<Row>[] = [];
  let open: readonly HalfYear<Row>[] = [];
  for (const half of halves) {
    open = [...open, half];
    const [first] = open;
    if (!first || open.reduce((sum, { weighings }) => sum + weighings, 0) < least) continue;
    const rows = open.flatMap((each) => each.rows);
    bands.push({ from: bands.at(-1)?.until ?? first.from, until: nextHalfYear(half.from), rows });
    open = [];
  }
  return bands;
};
