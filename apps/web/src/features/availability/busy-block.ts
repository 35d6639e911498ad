import * as v from 'valibot';
import type { Day } from '@regiotafel/kernel/day';
import { instantAt } from '@regiotafel/kernel/wall-clock';

const TIME = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/;

const clock = v.pipe(v.string(), v.trim(), v.regex(TIME, 'INVALID_TIME'));
const day = v.pipe(
  v.nullable(v.custom<Day>((value) => typeof value === 'string')),
  v.nonNullable(
    v.custom<Day>((value) => typeof value === 'string'),
    'REQUIRED',
  ),
);

/** Minutes after midnight of `9:30` or `09.30`. */
const minutesOf = (text: string): number => {
  const [, hours = '0', minutes = '0'] = TIME.exec(text) ?? [];
  return Number(hours) * 60 + Number(minutes);
};

/** A time in which somebody cannot come. Paths `startsAt` and `endsAt` are those of the API. */
export const blockSchema = v.pipe(
  v.object({ day, startsAt: clock, endsAt: clock }),
  v.forward(
    v.partialCheck(
      [['startsAt'], ['endsAt']],
      ({ startsAt, endsAt }) => minutesOf(startsAt) < minutesOf(endsAt),
      'END_BEFORE_START',
    ),
    ['endsAt'],
  ),
);

export type Block = v.InferOutput<typeof blockSchema>;

/** The block in instants; the hours are those of Amsterdam. */
export const blockInput = ({ day: on, startsAt, endsAt }: Block): { startsAt: string; endsAt: string } => ({
  startsAt: instantAt(on, minutesOf(startsAt)).toISOString(),
  endsAt: instantAt(on, minutesOf(endsAt)).toISOString(),
});
