import * as v from 'valibot';
import { type ObjectRef, objectRefOf } from '../domain/object-ref.js';

/** What somebody asks about: `signal_…` or `case_…`. */
export const aboutWhat = v.pipe(
  v.string(),
  v.check((text) => objectRefOf(text) !== null, 'INVALID_ID'),
  v.transform((text) => objectRefOf(text) as ObjectRef),
);
