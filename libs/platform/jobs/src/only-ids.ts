import { DomainError } from '@regiotafel/kernel';

/** One value of a payload: an id, a short code, a figure or a flag. */
export type IdValue = string | number | boolean | null;

/** What may stand in a queue: names of fields with ids, short codes, figures and flags; no text, nothing nested. */
export type IdFields = Readonly<Record<string, IdValue | readonly IdValue[]>>;

/** A payload held something that is no id. `params.field` names the field, never its value. */
export class PayloadRefused extends DomainError {
  constructor(field: string) {
    super('PAYLOAD_REFUSED', 'A job carries ids, short codes, figures and flags only', { field });
  }
}

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const ID = new RegExp(`^(?:[a-z]{1,20}_)?${UUID}$`);
const SHORT_CODE = /^[A-Z][A-Z0-9_]{0,39}$/;
const FIELD = /^[a-zA-Z][a-zA-Z0-9]{0,39}$/;
const DEDUPE_KEY = new RegExp(`^[a-z][a-z-]{0,39}:${UUID}$`);
const LIST_MAX = 1_000;

const isIdValue = (value: unknown): boolean => {
  if (typeof value === 'string') return ID.test(value) || SHORT_CODE.test(value);
  return value === null || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));
};

const isAllowed = (value: unknown): boolean =>
  Array.isArray(value) ? value.length <= LIST_MAX && value.every(isIdValue) : isIdValue(value);

/**
 * The same fields, when every value is a UUID (also `case_<uuid>`), a short code in UPPER_SNAKE of at most 40
 * characters, a finite number, a flag, null, or a list of at most 1000 of these.
 * @throws PayloadRefused naming the first field that is not
 */
export const onlyIds = (fields: object): IdFields => {
  for (const [field, value] of Object.entries(fields)) {
    if (!FIELD.test(field)) throw new PayloadRefused('(name of a field)');
    if (!isAllowed(value)) throw new PayloadRefused(field);
  }
  return fields as IdFields;
};

/** A key such as `plan:<uuid>`. @throws PayloadRefused for anything else */
export const dedupeKey = (key: string): string => {
  if (!DEDUPE_KEY.test(key)) throw new PayloadRefused('dedupe.id');
  return key;
};

/** A UUID, as every job id that a caller chooses. @throws PayloadRefused for anything else */
export const idOfJob = (jobId: string): string => {
  if (!ID.test(jobId)) throw new PayloadRefused('jobId');
  return jobId;
};
