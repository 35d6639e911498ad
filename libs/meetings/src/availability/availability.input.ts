import { idempotencyKey, idOf } from '@regiotafel/graphql';
import * as v from 'valibot';
import { feedAddress, OPEN_INTERNET } from './feed-fetch.service.js';

const moment = v.pipe(v.date());

const isFeedAddress = (text: string): boolean => {
  try {
    feedAddress(text, OPEN_INTERNET);
    return true;
  } catch {
    return false;
  }
};

export const uploadCalendar = v.strictObject({
  idempotencyKey,
  content: v.pipe(v.string(), v.minLength(1)),
  encoding: v.nullish(v.picklist(['PLAIN', 'GZIP_BASE64']), 'PLAIN'),
});
export type UploadCalendar = v.InferOutput<typeof uploadCalendar>;

export const setCalendarFeed = v.strictObject({
  idempotencyKey,
  address: v.pipe(v.string(), v.trim(), v.maxLength(2_000), v.check(isFeedAddress, 'INVALID_URL')),
});
export type SetCalendarFeed = v.InferOutput<typeof setCalendarFeed>;

export const removeCalendar = v.strictObject({ idempotencyKey, calendarId: idOf('calendar') });
export type RemoveCalendar = v.InferOutput<typeof removeCalendar>;

const DAYS_MAX = 60;

export const addBusyBlock = v.pipe(
  v.strictObject({ idempotencyKey, startsAt: moment, endsAt: moment }),
  v.forward(
    v.check(({ startsAt, endsAt }) => startsAt < endsAt, 'END_BEFORE_START'),
    ['endsAt'],
  ),
  v.forward(
    v.check(({ startsAt, endsAt }) => endsAt.getTime() - startsAt.getTime() <= DAYS_MAX * 86_400_000, 'TOO_LONG'),
    ['endsAt'],
  ),
);
export type AddBusyBlock = v.InferOutput<typeof addBusyBlock>;

export const removeBusyBlock = v.strictObject({ idempotencyKey, blockId: idOf('block') });
export type RemoveBusyBlock = v.InferOutput<typeof removeBusyBlock>;
