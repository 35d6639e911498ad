/** One wrong field of an input, as the API tells it. `path` is dotted. */
export type ApiFieldError = {
  readonly path: string;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
};

/** A refusal or failure in the form screens use. */
export type Problem = {
  /** `extensions.code` of the API, or `OFFLINE` (no answer) or `UNAVAILABLE` (an answer without GraphQL in it). */
  readonly code: string;
  /** Message key of the text to show. */
  readonly messageId: string;
  readonly fields: readonly ApiFieldError[];
  readonly params: Readonly<Record<string, string | number>>;
  /** Number that support can find in the log. */
  readonly errorId?: string;
};

/** The part of urql's `CombinedError` that is read here. */
export type ErrorSource = {
  readonly graphQLErrors: readonly { readonly extensions?: Readonly<Record<string, unknown>> | undefined }[];
  readonly networkError?: unknown;
  readonly response?: { readonly status?: number } | undefined;
};

/** Codes that have a text of their own (`error.<code>`); every other code is shown as `error.OTHER` with its number. */
export const KNOWN_CODES = [
  'ACTION_ALREADY_DONE',
  'ADDRESS_NOT_ALLOWED',
  'ADOPTION_OVER',
  'ALREADY_ENDED',
  'ALREADY_JUDGED',
  'BLOCK_OF_CALENDAR',
  'CARD_DONE',
  'CASE_WRONG_STATE',
  'CONFLICT',
  'COVENANT_ENDED',
  'COVENANT_MISSING',
  'DOCUMENT_CLOSED',
  'DOCUMENT_DECIDED_ON',
  'DOCUMENT_UNKNOWN',
  'DOCUMENT_WRONG_STATE',
  'END_CRITERIA_OPEN',
  'EXERCISE_ENDED',
  'EXERCISE_RUNS',
  'EXPERT_NOT_AVAILABLE',
  'EXPORT_TOO_LARGE',
  'FEEDBACK_ABOVE_CAP',
  'FOREIGN_REQUEST',
  'FORM_BUSY',
  'GRANT_ENDED',
  'IDEMPOTENCY_KEY_REUSED',
  'IDENTITY_PROVIDER_UNAVAILABLE',
  'INVALID_INPUT',
  'KEPT_AWAY',
  'LAST_LEAD',
  'LIMITS_RUNNING',
  'MEASURES_FULL',
  'MEASURE_WRONG_STATE',
  'MEETING_NOT_BEGUN',
  'MEETING_NOT_IN_STATE',
  'MOMENT_TAKEN',
  'NOT_FOUND',
  'NOT_REACHABLE',
  'NO_SECOND_READER',
  'OFFLINE',
  'PARTIES_HAVE_NOT_JUDGED',
  'PLAN_EMPTY',
  'PLAN_NOT_ADOPTED',
  'PROPOSAL_OVERTAKEN',
  'QUESTION_ENDED',
  'RATE_LIMITED',
  'REFUSED',
  'REGION_NOT_SET_UP',
  'REPORTER_NOT_ASKABLE',
  'REPORT_NUMBER_REUSED',
  'REPORT_SYSTEMS_FULL',
  'REQUEST_MOVE_REFUSED',
  'REVIEW_ENDED',
  'REVIEW_MUST_AGREE',
  'RUNG_NOT_REACHED',
  'SECOND_PERSON_NEEDED',
  'SIGNAL_WRONG_STATE',
  'TABLE_INCOMPLETE',
  'STEP_UP_NEEDED',
  'TIMED_OUT',
  'TOO_LARGE',
  'TOO_MANY_REDIRECTS',
  'UNAUTHENTICATED',
  'UNAVAILABLE',
  'WEIGHING_WRONG_STATE',
  'WRONG_RUNG',
  'ZGW_NOT_SET_UP',
] as const;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const readParams = (value: unknown): Record<string, string | number> =>
  isRecord(value)
    ? Object.fromEntries(
        Object.entries(value).filter((entry): entry is [string, string | number] =>
          ['string', 'number'].includes(typeof entry[1]),
        ),
      )
    : {};

const readField = (value: unknown): ApiFieldError[] =>
  isRecord(value) && typeof value['path'] === 'string' && typeof value['code'] === 'string'
    ? [{ path: value['path'], code: value['code'], params: readParams(value['params']) }]
    : [];

/** The message key for a code of the API. */
export const messageIdOf = (code: string): string => `error.${KNOWN_CODES.find((known) => known === code) ?? 'OTHER'}`;

const problem = (code: string, extensions: Readonly<Record<string, unknown>> = {}): Problem => ({
  code,
  messageId: messageIdOf(code),
  fields: Array.isArray(extensions['fields']) ? extensions['fields'].flatMap(readField) : [],
  params: readParams(extensions['params']),
  ...(typeof extensions['errorId'] === 'string' && { errorId: extensions['errorId'] }),
});

/** Reads what went wrong; the first GraphQL error counts, because an operation has one root field that can be refused. */
export const problemOf = (error: ErrorSource): Problem => {
  const extensions = error.graphQLErrors[0]?.extensions;
  if (extensions !== undefined && typeof extensions['code'] === 'string')
    return problem(extensions['code'], extensions);
  const status = error.response?.status;
  if (status === 401) return problem('UNAUTHENTICATED');
  if (status !== undefined || error.graphQLErrors.length > 0) return problem('UNAVAILABLE');
  return problem('OFFLINE');
};
