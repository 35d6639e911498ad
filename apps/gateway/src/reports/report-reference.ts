import { API_VERSION, problemOf, REPORTS_PATH, TITLES } from './problem.js';
import { BODY, type Field, type Fields, KEY_HEADER, NUMBER, REPORT } from './report-fields.js';

type Schema = Readonly<Record<string, unknown>>;

const textSchema = (field: Field): Schema => {
  switch (field.kind) {
    case 'TEXT':
      return { type: 'string', maxLength: field.max, ...(field.required ? { minLength: 1 } : {}) };
    case 'NUMBER':
      return { type: 'string', minLength: 1, maxLength: field.max, pattern: NUMBER.source };
    case 'EMAIL':
      return { type: 'string', format: 'email', maxLength: field.max };
    case 'PHONE':
      return { type: 'string' };
    case 'DAY':
      return { type: 'string', format: 'date' };
    case 'FLAG':
      return { type: 'boolean' };
    case 'KEY':
      return { type: 'string', format: 'uuid' };
    case 'GROUP':
      return objectSchema(field.fields);
  }
};

/** A field that may be left out may also be null. */
const orNull = ({ type, ...rest }: Schema): Schema => ({ type: [type, 'null'], ...rest });

const fieldSchema = (field: Field): Schema => {
  const schema = textSchema(field);
  return { ...(field.required ? schema : orNull(schema)), description: field.says };
};

const objectSchema = (fields: Fields): Schema => ({
  type: 'object',
  additionalProperties: false,
  required: Object.keys(fields).filter((name) => fields[name]?.required),
  properties: Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, fieldSchema(field)])),
});

const exactly = (properties: Readonly<Record<string, Schema>>, optional: readonly string[] = []): Schema => ({
  type: 'object',
  additionalProperties: false,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  properties,
});

const PROBLEM = exactly(
  {
    type: { type: 'string', format: 'uri' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', enum: Object.keys(TITLES) },
    errorId: { type: 'string', description: 'Waaronder de beheerder de fout terugvindt.' },
    invalidParams: {
      type: 'array',
      items: exactly({ name: { type: 'string' }, code: { type: 'string' } }),
      description: 'Alle velden die niet kloppen.',
    },
  },
  ['errorId', 'invalidParams'],
);

const RECEIPT = exactly({
  ontvangstcode: { type: 'string', description: 'Hiermee volgt de melder de melding op /melden/status.' },
  ontvangenOp: { type: 'string', format: 'date-time' },
});

const REFUSALS: Readonly<Record<string, readonly string[]>> = {
  400: ['INVALID_INPUT', 'MALFORMED'],
  401: ['UNAUTHENTICATED'],
  405: ['METHOD_NOT_ALLOWED'],
  409: ['IDEMPOTENCY_KEY_REUSED', 'REPORT_NUMBER_REUSED'],
  413: ['TOO_LARGE'],
  415: ['MALFORMED'],
  421: ['WRONG_HOST'],
  429: ['RATE_LIMITED', 'FORM_BUSY'],
  500: ['INTERNAL'],
  503: ['UNAVAILABLE'],
};

const refusals = Object.fromEntries(
  Object.entries(REFUSALS).map(([status, codes]) => [
    status,
    {
      description: codes.map((code) => `${code}: ${problemOf(Number(status), { code }).title}.`).join(' '),
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Probleem' } } },
    },
  ]),
);

const received = (description: string) => ({
  description,
  headers: { 'API-Version': { schema: { type: 'string' } } },
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Ontvangst' } } },
});

const HEADERS = Object.entries(REPORT)
  .filter(([name]) => !(name in BODY))
  .map(([name, field]) => ({ name, in: 'header', required: true, schema: fieldSchema(field) }));

/** The reference that systems are built from, made from the table of what is taken. @source OpenAPI 3.1 */
export const REFERENCE = {
  openapi: '3.1.0',
  info: {
    title: 'Meldingen',
    version: API_VERSION,
    description: 'Een melding doen bij een gemeente vanuit het systeem van een partner.',
    license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
  },
  servers: [{ url: '/' }],
  security: [{ sleutel: [] }],
  paths: {
    [REPORTS_PATH]: {
      post: {
        operationId: 'meld',
        summary: 'Een melding doen',
        description: `Dezelfde melding met dezelfde ${KEY_HEADER} geeft hetzelfde antwoord en geen tweede melding. Een kenmerk hoort bij één melding van uw systeem bij deze gemeente: dezelfde melding met hetzelfde kenmerk en een andere ${KEY_HEADER} geeft 200 met de ontvangst van de eerste. Een andere melding met dat kenmerk wordt geweigerd (409).`,
        parameters: HEADERS,
        requestBody: {
          required: true,
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Melding' } } },
        },
        responses: {
          200: received('De melding was er al onder dit kenmerk. U krijgt de ontvangst van de eerste.'),
          201: received('De melding is ontvangen.'),
          ...refusals,
        },
      },
    },
  },
  components: {
    securitySchemes: {
      sleutel: {
        type: 'http',
        scheme: 'bearer',
        description: 'De sleutel die de gemeente aan dit systeem geeft, als `rtm_…`.',
      },
    },
    schemas: { Melding: objectSchema(BODY), Ontvangst: RECEIPT, Probleem: PROBLEM },
  },
};
