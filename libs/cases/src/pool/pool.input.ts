import { dayInput, idempotencyKey, idOf } from '@regiotafel/graphql';
import { isUuid, type Uuid } from '@regiotafel/kernel';
import * as v from 'valibot';
import { CARD_ORDERS, CARD_STATUSES, URGENCIES } from '../domain/pool.js';
import { BULK_ACTIONS } from '../domain/pool-bulk.js';

const themeOf = v.pipe(
  v.string(),
  v.regex(/^theme_[A-Z_]{2,40}$/),
  v.transform((id) => id.slice('theme_'.length)),
);

const filterFields = v.object({
  municipality: v.nullish(idOf('municipality'), null),
  theme: v.nullish(v.array(themeOf), null),
  status: v.nullish(v.array(v.picklist(CARD_STATUSES)), null),
  urgency: v.nullish(v.array(v.picklist(URGENCIES)), null),
  text: v.pipe(
    v.nullish(v.pipe(v.string(), v.trim(), v.maxLength(40)), null),
    v.transform((text) => (text === '' ? null : text)),
  ),
  openOnly: v.nullish(v.boolean(), false),
  respondUntil: v.nullish(dayInput, null),
  assignee: v.nullish(idOf('member'), null),
});
export type PoolFilter = v.InferOutput<typeof filterFields>;

const COUNTS_MAX = 8;

/** Filters to count the pool by. */
export const PoolCounts = v.object({ filters: v.pipe(v.array(filterFields), v.maxLength(COUNTS_MAX)) });
export type PoolCounts = v.InferOutput<typeof PoolCounts>;

const listFields = {
  filter: v.optional(
    v.pipe(
      v.nullish(filterFields),
      v.transform((filter) => filter ?? null),
    ),
    null,
  ),
  sort: v.nullish(v.object({ by: v.picklist(CARD_ORDERS), descending: v.nullish(v.boolean(), false) }), null),
};

/** Filter and order of a list that is taken as a whole. */
export const PoolExportQuery = v.object(listFields);
export type PoolExportQuery = v.InferOutput<typeof PoolExportQuery>;

/** Filter, order and page of the pool. */
export const PoolQuery = v.object({
  ...listFields,
  first: v.nullish(v.number(), null),
  after: v.nullish(v.string(), null),
});
export type PoolQuery = v.InferOutput<typeof PoolQuery>;

export const SetPoolCardStatus = v.object({
  idempotencyKey,
  cardId: idOf('card'),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  status: v.picklist(CARD_STATUSES),
});
export type SetPoolCardStatus = v.InferOutput<typeof SetPoolCardStatus>;

export const AssignPoolCard = v.object({
  idempotencyKey,
  cardId: idOf('card'),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  assigneeId: v.nullish(idOf('member'), null),
});
export type AssignPoolCard = v.InferOutput<typeof AssignPoolCard>;

/** Most cards that are chosen at once. */
export const BULK_MAX = 200;

/** What somebody means to do with the chosen cards. */
export const PoolBulk = v.object({
  action: v.picklist(BULK_ACTIONS),
  cardIds: v.pipe(v.array(idOf('card')), v.minLength(1), v.maxLength(BULK_MAX)),
  status: v.nullish(v.picklist(CARD_STATUSES), null),
  assigneeId: v.nullish(idOf('member'), null),
});
export type PoolBulk = v.InferOutput<typeof PoolBulk>;

const uuid = v.custom<Uuid>((value) => typeof value === 'string' && isUuid(value), 'INVALID_ID');

/** What the pool reads of an event of another scope about work for a case; without a card the work is for none. */
export const workBegun = v.object({
  regionId: uuid,
  poolCardId: v.nullish(uuid, null),
  municipalityId: v.nullish(uuid, null),
  /** When the work began, in epoch milliseconds of business time. */
  at: v.nullish(v.number(), null),
});
export type WorkBegun = v.InferOutput<typeof workBegun>;
