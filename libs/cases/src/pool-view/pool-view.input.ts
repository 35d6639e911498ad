import { idempotencyKey, idOf, textOf } from '@regiotafel/graphql';
import * as v from 'valibot';
import { isPoolSearch, POOL_COLUMNS } from '../domain/pool-view.js';

const version = v.pipe(v.number(), v.integer(), v.minValue(1));

/** A view to keep. What the address may say is checked here as well: a view holds no text about a person. */
export const KeepPoolView = v.pipe(
  v.object({
    idempotencyKey,
    viewId: v.nullish(idOf('view'), null),
    version: v.nullish(version, null),
    name: textOf(60),
    search: v.pipe(v.string(), v.maxLength(600), v.check(isPoolSearch, 'NOT_ALLOWED')),
    columns: v.pipe(
      v.array(v.picklist(POOL_COLUMNS)),
      v.minLength(1),
      v.check((columns) => new Set(columns).size === columns.length, 'DUPLICATE'),
    ),
    isShared: v.nullish(v.boolean(), false),
  }),
  v.forward(
    v.partialCheck([['viewId'], ['version']], (input) => input.viewId === null || input.version !== null, 'REQUIRED'),
    ['version'],
  ),
);
export type KeepPoolView = v.InferOutput<typeof KeepPoolView>;

export const RemovePoolView = v.object({ idempotencyKey, viewId: idOf('view'), version });
export type RemovePoolView = v.InferOutput<typeof RemovePoolView>;
