import * as v from 'valibot';

/** What is wrong with one field, in the codes the API uses too. */
export type Fault = { readonly code: string; readonly params: Readonly<Record<string, string | number>> };

/** Codes with a text of their own, `field.<code>`; every other code is shown as `field.INVALID`. */
export const FAULT_CODES = [
  'ALREADY_ASKED',
  'BEFORE_AFTERCARE',
  'COMPONENT_NOT_CLOSED',
  'DESK_NEEDED',
  'END_BEFORE_START',
  'EXACTLY_ONE',
  'FILE_TYPE_NOT_ALLOWED',
  'FIXED_ONCE_STARTED',
  'INCOMPLETE',
  'INVALID',
  'INVALID_CHARACTER',
  'INVALID_CURSOR',
  'INVALID_DATE',
  'INVALID_EMAIL',
  'INVALID_FORMAT',
  'INVALID_ID',
  'INVALID_PHONE',
  'INVALID_TIME',
  'INVALID_URL',
  'IN_THE_FUTURE',
  'IN_THE_PAST',
  'LINE_NOT_READABLE',
  'NAMES_NOT_CHECKED',
  'NAME_NEEDED',
  'NOTE_FIRST',
  'NOT_ALLOWED',
  'NOT_A_CALENDAR',
  'NOT_A_QUARTER',
  'NOT_UNIQUE',
  'NOT_WHOLE',
  'OTHER_PARTY',
  'OUT_OF_RANGE',
  'OWNER_CANNOT_READ',
  'PERSONAL_DATA',
  'REQUIRED',
  'RULE_NOT_READABLE',
  'RULE_TOO_FINE',
  'START_MISSING',
  'TIME_NOT_READABLE',
  'TOO_FAR_AHEAD',
  'TOO_HIGH',
  'TOO_LARGE',
  'TOO_LONG',
  'TOO_LOW',
  'TOO_MANY',
  'TOO_MANY_MOMENTS',
  'TOO_SHORT',
  'TOO_SLOW',
  'UNKNOWN',
  'UNKNOWN_FIELD',
  'UNKNOWN_MEETING',
  'UNKNOWN_REFERENCE',
  'UNKNOWN_SKILL',
  'UNKNOWN_TIME_ZONE',
  'WRONG_TYPE',
] as const;

const OWN_CODE = /^[A-Z][A-Z0-9_]*$/;

const CODES: Readonly<Record<string, string>> = {
  non_empty: 'REQUIRED',
  picklist: 'NOT_ALLOWED',
  literal: 'NOT_ALLOWED',
  variant: 'NOT_ALLOWED',
  iso_date: 'INVALID_DATE',
  iso_timestamp: 'INVALID_DATE',
  email: 'INVALID_EMAIL',
  url: 'INVALID_URL',
  integer: 'NOT_WHOLE',
  regex: 'INVALID_FORMAT',
};

const BOUNDS: Readonly<Record<string, readonly [code: string, param: 'min' | 'max']>> = {
  max_length: ['TOO_LONG', 'max'],
  min_length: ['TOO_SHORT', 'min'],
  max_value: ['TOO_HIGH', 'max'],
  min_value: ['TOO_LOW', 'min'],
};

const isMissing = ({ kind, received }: v.BaseIssue<unknown>): boolean =>
  kind === 'schema' && (received === 'undefined' || received === 'null');

const boundFault = ({ type, requirement }: v.BaseIssue<unknown>): Fault | undefined => {
  const bound = BOUNDS[type];
  if (bound === undefined || (typeof requirement !== 'number' && typeof requirement !== 'string')) return undefined;
  const [code, param] = bound;
  return code === 'TOO_SHORT' && requirement === 1
    ? { code: 'REQUIRED', params: {} }
    : { code, params: { [param]: requirement } };
};

/** The fault behind an issue of valibot. A message in UPPER_SNAKE is its own code. */
export const faultOf = (issue: v.BaseIssue<unknown>): Fault => {
  if (OWN_CODE.test(issue.message)) return { code: issue.message, params: {} };
  if (isMissing(issue)) return { code: 'REQUIRED', params: {} };
  return boundFault(issue) ?? { code: CODES[issue.type] ?? 'INVALID', params: {} };
};

/** The first fault of every wrong field, by its dotted path; empty when all is well. */
export const faultsOf = (issues: readonly v.BaseIssue<unknown>[]): ReadonlyMap<string, Fault> => {
  const faults = new Map<string, Fault>();
  for (const issue of issues) {
    const path = v.getDotPath(issue) ?? '';
    if (!faults.has(path)) faults.set(path, faultOf(issue));
  }
  return faults;
};

/** A fault as the one text that the form library keeps per field. */
export const writeFault = (fault: Fault): string => JSON.stringify([fault.code, fault.params]);

export const readFault = (text: string): Fault => {
  const [code, params] = JSON.parse(text) as [string, Fault['params']];
  return { code, params };
};

/** Message key of a fault. What was not chosen is asked for in the same words everywhere. */
export const faultMessageId = (code: string, kind: 'ENTRY' | 'CHOICE' = 'ENTRY'): string =>
  code === 'REQUIRED' && kind === 'CHOICE'
    ? 'field.NOT_CHOSEN'
    : `field.${FAULT_CODES.find((known) => known === code) ?? 'INVALID'}`;
