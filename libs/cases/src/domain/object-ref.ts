import { isUuid, type Uuid } from '@regiotafel/kernel';
import type { ObjectKind } from './field-set.js';

const KINDS: Readonly<Record<string, ObjectKind>> = { signal: 'SIGNAL', case: 'CASE' };

/** What access is about: a signal or a case by its global id. */
export interface ObjectRef {
  readonly kind: ObjectKind;
  readonly id: Uuid;
}

/** Null for the id of anything else. */
export const objectRefOf = (text: string): ObjectRef | null => {
  const [prefix = '', id = ''] = text.split('_');
  const kind = KINDS[prefix];
  return kind && isUuid(id) ? { kind, id } : null;
};
