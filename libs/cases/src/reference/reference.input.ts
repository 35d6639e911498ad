import { idempotencyKey, idOf, textOf } from '@regiotafel/graphql';
import { isUuid, type Uuid } from '@regiotafel/kernel';
import * as v from 'valibot';
import type { ObjectKind } from '../domain/field-set.js';
import { REFERENCE_NUMBER, REFERENCE_SYSTEMS } from '../domain/reference.js';

const OBJECT = /^(signal|case)_(.+)$/;

/** A signal or a case, by its global id. */
const object = v.pipe(
  v.string(),
  v.check((id) => isUuid(OBJECT.exec(id)?.[2] ?? ''), 'INVALID_ID'),
  v.transform((id) => {
    const [, kind, uuid = ''] = OBJECT.exec(id) ?? [];
    return { kind: (kind === 'case' ? 'CASE' : 'SIGNAL') as ObjectKind, id: uuid as Uuid };
  }),
);

export const AddReference = v.object({
  idempotencyKey,
  objectId: object,
  system: v.picklist(REFERENCE_SYSTEMS),
  number: v.pipe(textOf(REFERENCE_NUMBER.max), v.regex(REFERENCE_NUMBER.pattern)),
});
export type AddReference = v.InferOutput<typeof AddReference>;

export const RemoveReference = v.object({ idempotencyKey, referenceId: idOf('reference') });
export type RemoveReference = v.InferOutput<typeof RemoveReference>;
