import { derivedId, type Uuid } from '@regiotafel/kernel';
import type { FieldSet, ObjectKind } from '../../domain/field-set.js';

interface Given {
  readonly object: { readonly id: Uuid };
  readonly seat: { readonly memberId: Uuid };
  readonly objectKind: ObjectKind;
  readonly fieldSets: readonly FieldSet[];
}

/** Of the request of a seat for access to an object; every seat has one for every object. */
export const requestIdOf = (objectId: Uuid, memberId: Uuid): Uuid => derivedId(`request:${objectId}:${memberId}`);

/** Access to contribute stands alone, and is about cases. */
export const partsOfGrant = ({ fieldSets, objectKind }: Given): FieldSet[] => {
  if (!fieldSets.includes('CONTRIBUTE')) return [...fieldSets];
  return objectKind === 'CASE' ? ['CONTRIBUTE'] : ['NARRATIVE'];
};

/** One request leads to one access. */
export const isFirst = (known: Set<string>, { object, seat, objectKind }: Given): boolean => {
  const place = `${object.id}${seat.memberId}`;
  if (objectKind !== 'CASE' || known.has(place)) return false;
  known.add(place);
  return true;
};
