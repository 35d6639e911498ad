import type { FieldError } from '@regiotafel/kernel';

/** Where other systems send reports to. */
export const REPORTS_PATH = '/api/meldingen/v1/meldingen';
/** The reference that other systems are built from. */
export const REFERENCE_PATH = '/api/meldingen/v1/openapi.json';
/** All addresses for other systems, those that there are not among them. */
const FOR_SYSTEMS = '/api/meldingen';

/** Whether a matched route is for other systems: no cookie counts there, and refusals are problems. */
export const isForSystems = (path: string): boolean => path === FOR_SYSTEMS || path.startsWith(`${FOR_SYSTEMS}/`);

/** The version of what is taken and answered. @source NLGov REST API Design Rules, /core/version-header */
export const API_VERSION = '1.2.0';
/** 10,000 characters fit, also when each is written as an escape of six. */
export const REPORT_BODY_BYTES = 96 * 1024;

/** Titles of the refusals on `REPORTS_PATH`. */
export const TITLES: Readonly<Record<string, string>> = {
  INVALID_INPUT: 'Niet alle velden kloppen',
  MALFORMED: 'Dit is geen melding als JSON',
  UNAUTHENTICATED: 'De sleutel telt niet bij deze gemeente',
  NOT_FOUND: 'Dit adres is er niet',
  METHOD_NOT_ALLOWED: 'Dit kan niet op dit adres',
  WRONG_HOST: 'Deze dienst heeft een ander adres',
  IDEMPOTENCY_KEY_REUSED: 'Onder deze Idempotency-Key is al iets anders gemeld',
  REPORT_NUMBER_REUSED: 'Onder dit kenmerk is al iets anders gemeld',
  TOO_LARGE: 'De melding is te groot',
  FORM_BUSY: 'De gemeente krijgt nu te veel meldingen',
  RATE_LIMITED: 'Te veel verzoeken achter elkaar',
  INTERNAL: 'Er ging bij ons iets mis',
  UNAVAILABLE: 'Meldingen kunnen nu niet worden aangenomen',
};

/** What is known of a refusal before it has the form of this address. */
export interface Refused {
  readonly code?: string;
  readonly errorId?: string;
  readonly fields?: readonly FieldError[];
}

/** An answer of type `application/problem+json`. @source RFC 9457 */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly errorId?: string;
  readonly invalidParams?: readonly { readonly name: string; readonly code: string }[];
}

/** A refusal as a system in the Netherlands reads it: codes and names of fields, nothing of what was sent. */
export const problemOf = (status: number, { code = 'INTERNAL', errorId, fields }: Refused): Problem => ({
  type: `urn:regiotafel:fout:${code}`,
  title: TITLES[code] ?? 'Dit verzoek is geweigerd',
  status,
  code,
  ...(errorId === undefined ? {} : { errorId }),
  ...(fields ? { invalidParams: fields.map(({ path, code: fault }) => ({ name: path, code: fault })) } : {}),
});
