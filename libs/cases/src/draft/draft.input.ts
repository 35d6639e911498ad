import { idempotencyKey } from '@regiotafel/graphql';
import { isUuid, type Uuid } from '@regiotafel/kernel';
import * as v from 'valibot';
import { DRAFT_FORMS, type DraftForm } from '../domain/draft.js';

const VALUES_MAX = 200_000;
const FORMS = Object.keys(DRAFT_FORMS) as DraftForm[];

const uuidIn = (id: string): string => id.replace(/^[a-z]+_/, '');
const isIdOf = (kind: string, id: string): boolean => id.startsWith(`${kind.toLowerCase()}_`) && isUuid(uuidIn(id));

const place = {
  form: v.picklist(FORMS),
  objectId: v.string(),
  partId: v.nullish(
    v.pipe(
      v.string(),
      v.check((id) => isUuid(uuidIn(id)), 'INVALID_ID'),
    ),
    null,
  ),
};

interface Place {
  readonly form: DraftForm;
  readonly objectId: string;
  readonly partId: string | null;
}

const isAboutItsKind = ({ form, objectId }: Pick<Place, 'form' | 'objectId'>): boolean =>
  isIdOf(DRAFT_FORMS[form], objectId);

const placed = <T extends Place>({ objectId, partId, ...rest }: T) => ({
  ...rest,
  objectId: uuidIn(objectId) as Uuid,
  partId: uuidIn(partId ?? objectId) as Uuid,
});

/** Which form, and about what. A part is something of the object that has a form of its own, such as one measure of a plan. */
export const DraftPlace = v.pipe(
  v.object(place),
  v.forward(v.partialCheck([['form'], ['objectId']], isAboutItsKind, 'INVALID_ID'), ['objectId']),
  v.transform(placed),
);
export type DraftPlace = v.InferOutput<typeof DraftPlace>;

export const DiscardDraft = v.pipe(
  v.object({ idempotencyKey, ...place }),
  v.forward(v.partialCheck([['form'], ['objectId']], isAboutItsKind, 'INVALID_ID'), ['objectId']),
  v.transform(placed),
);
export type DiscardDraft = v.InferOutput<typeof DiscardDraft>;

const count = v.nullish(v.pipe(v.number(), v.integer(), v.minValue(0)), null);

/** What stands in the form. `version` is that of the draft as the writer knows it, `base` that of the thing it is about. */
export const SaveDraft = v.pipe(
  v.object({
    idempotencyKey,
    ...place,
    version: count,
    base: count,
    values: v.pipe(v.string(), v.nonEmpty(), v.maxLength(VALUES_MAX)),
  }),
  v.forward(v.partialCheck([['form'], ['objectId']], isAboutItsKind, 'INVALID_ID'), ['objectId']),
  v.transform(placed),
);
export type SaveDraft = v.InferOutput<typeof SaveDraft>;
