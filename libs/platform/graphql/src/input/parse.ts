import { type ErrorParams, type FieldError, InvalidInput } from '@regiotafel/kernel';
import * as v from 'valibot';

const OWN_CODE = /^[A-Z][A-Z0-9_]*$/;

/** Codes of checks that need no figures beside them. */
const CODES: Readonly<Record<string, string>> = {
  non_empty: 'REQUIRED',
  picklist: 'NOT_ALLOWED',
  enum: 'NOT_ALLOWED',
  literal: 'NOT_ALLOWED',
  variant: 'NOT_ALLOWED',
  values: 'NOT_ALLOWED',
  iso_date: 'INVALID_DATE',
  iso_timestamp: 'INVALID_DATE',
  iso_date_time: 'INVALID_DATE',
  iso_time: 'INVALID_TIME',
  date: 'INVALID_DATE',
  uuid: 'INVALID_ID',
  email: 'INVALID_EMAIL',
  url: 'INVALID_URL',
  integer: 'NOT_WHOLE',
  safe_integer: 'NOT_WHOLE',
  regex: 'INVALID_FORMAT',
};

/** Codes of checks with a bound, and the name under which it is given. */
const BOUNDS: Readonly<Record<string, readonly [code: string, param: 'min' | 'max']>> = {
  max_length: ['TOO_LONG', 'max'],
  max_graphemes: ['TOO_LONG', 'max'],
  min_length: ['TOO_SHORT', 'min'],
  max_value: ['TOO_HIGH', 'max'],
  min_value: ['TOO_LOW', 'min'],
  max_size: ['TOO_LARGE', 'max'],
};

const isMissing = ({ kind, received }: v.BaseIssue<unknown>): boolean =>
  kind === 'schema' && (received === 'undefined' || received === 'null');

const boundOf = (issue: v.BaseIssue<unknown>): { code: string; params?: ErrorParams } | undefined => {
  const bound = BOUNDS[issue.type];
  if (!bound) return undefined;
  const [code, param] = bound;
  if (code === 'TOO_SHORT' && issue.requirement === 1) return { code: 'REQUIRED' };
  const { requirement } = issue;
  const figure = requirement instanceof Date ? requirement.toISOString() : requirement;
  return typeof figure === 'number' || typeof figure === 'string' ? { code, params: { [param]: figure } } : { code };
};

const codeOf = (issue: v.BaseIssue<unknown>): { code: string; params?: ErrorParams } => {
  if (OWN_CODE.test(issue.message)) return { code: issue.message };
  if (isMissing(issue)) return { code: 'REQUIRED' };
  if (issue.expected === 'never') return { code: 'UNKNOWN_FIELD' };
  return boundOf(issue) ?? { code: CODES[issue.type] ?? (issue.kind === 'schema' ? 'WRONG_TYPE' : 'INVALID') };
};

const fieldErrors = (issues: readonly v.BaseIssue<unknown>[]): FieldError[] => {
  const fields = new Map<string, FieldError>();
  for (const issue of issues) {
    const path = v.getDotPath(issue) ?? '';
    if (!fields.has(path)) fields.set(path, { path, ...codeOf(issue) });
  }
  return [...fields.values()];
};

/**
 * Reads an input with a valibot schema; optional fields are `v.nullish`, because GraphQL clients send null.
 * A check whose message is UPPER_SNAKE (`v.check(fits, 'END_BEFORE_START')`) gives that code; the others are REQUIRED,
 * TOO_LONG {max}, TOO_SHORT {min}, TOO_HIGH {max}, TOO_LOW {min}, TOO_LARGE {max}, NOT_ALLOWED, NOT_WHOLE, INVALID_DATE,
 * INVALID_TIME, INVALID_ID, INVALID_EMAIL, INVALID_URL, INVALID_FORMAT, UNKNOWN_FIELD, WRONG_TYPE, INVALID.
 * @throws InvalidInput with every wrong field at once, the first fault of each
 */
export const parse = <S extends v.GenericSchema>(schema: S, input: unknown): v.InferOutput<S> => {
  const result = v.safeParse(schema, input);
  if (result.success) return result.output;
  throw new InvalidInput(fieldErrors(result.issues));
};
