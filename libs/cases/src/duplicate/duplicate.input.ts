import { idempotencyKey, idOf, textOf } from '@regiotafel/graphql';
import * as v from 'valibot';

const TEXT_MAX = 500;

const form = v.object({
  idempotencyKey,
  version: v.pipe(v.number(), v.integer(), v.minValue(0)),
  isOn: v.boolean(),
  covenant: v.nullish(textOf(TEXT_MAX), null),
  dpia: v.nullish(textOf(TEXT_MAX), null),
});

/** A decision about the check: what allows it is named before it is turned on. */
export const DecideDuplicateCheck = v.pipe(
  form,
  v.forward(
    v.partialCheck([['isOn'], ['covenant']], ({ isOn, covenant }) => !isOn || covenant !== null, 'REQUIRED'),
    ['covenant'],
  ),
  v.forward(
    v.partialCheck([['isOn'], ['dpia']], ({ isOn, dpia }) => !isOn || dpia !== null, 'REQUIRED'),
    ['dpia'],
  ),
);
export type DecideDuplicateCheck = v.InferOutput<typeof DecideDuplicateCheck>;

export const HandleDuplicateNotice = v.object({ idempotencyKey, noticeId: idOf('notice') });
export type HandleDuplicateNotice = v.InferOutput<typeof HandleDuplicateNotice>;
