import { type Day, daysBetween, isDay, isFrom, isPhone, isUpTo, isUuid, type Uuid } from '@regiotafel/kernel';
import * as v from 'valibot';

/** Required text, trimmed, of at most `max` characters. */
export const textOf = (max: number) => v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(max));

/** A calendar day. */
export const dayInput = v.pipe(
  v.string(),
  v.check((text) => isDay(text), 'INVALID_DATE'),
  v.transform((text) => text as Day),
);

/** A day that is not over yet. */
export const dayFrom = (today: Day) => v.pipe(dayInput, v.check(isFrom(today), 'IN_THE_PAST'));

/** A day that is not over yet, and at most so many days ahead. */
export const dayWithin = (today: Day, days: number) =>
  v.pipe(
    dayFrom(today),
    v.check((day) => daysBetween(today, day) <= days, 'TOO_FAR_AHEAD'),
  );

/** A day that has come, such as that of a decision. */
export const dayUpTo = (today: Day) => v.pipe(dayInput, v.check(isUpTo(today), 'IN_THE_FUTURE'));

/** A phone number, or nothing. */
export const phoneOrBlank = v.pipe(
  v.nullish(
    v.pipe(
      v.string(),
      v.trim(),
      v.check((text) => text === '' || isPhone(text), 'INVALID_PHONE'),
    ),
    null,
  ),
  v.transform((text) => (text === '' ? null : text)),
);

/** A global id `<prefix>_<uuid>`; gives the UUID. */
export const idOf = (prefix: string) =>
  v.pipe(
    v.string(),
    v.check((text) => text.startsWith(`${prefix}_`) && isUuid(text.slice(prefix.length + 1)), 'INVALID_ID'),
    v.transform((text) => text.slice(prefix.length + 1) as Uuid),
  );

/** The key that makes a mutation safe to send twice: a UUID of the client's choice. */
export const idempotencyKey = v.pipe(
  v.string(),
  v.check((text) => isUuid(text), 'INVALID_ID'),
  v.transform((text) => text as Uuid),
);
