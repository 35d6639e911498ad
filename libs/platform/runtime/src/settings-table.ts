// The launcher reads this file before anything is built: it imports nothing of ours.
import { readFileSync } from 'node:fs';
import * as v from 'valibot';

/** A setting that stops the start: one line that names the setting and what it expects. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/** One row of the settings table; docs are generated from these rows. */
export interface SettingRow {
  readonly name: string;
  /** What may be written, in words. */
  readonly values: string;
  /** What holds when the setting is absent or empty. */
  readonly fallback: string;
  readonly meaning: string;
}

const row = <S extends v.GenericSchema<string, unknown>>(
  schema: S,
  values: string,
  fallback: string,
  meaning: string,
) => ({ schema, values, fallback, meaning });

const isLoopback = (url: URL): boolean => /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(url.hostname);

/** True for https, and for plain http on this machine. */
const isSafeAddress = (text: string): boolean => {
  const url = URL.parse(text);
  return url !== null && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url)));
};

const address = (...schemes: string[]) =>
  v.pipe(
    v.string(),
    v.check((text) => schemes.includes(URL.parse(text)?.protocol ?? '')),
  );

/** The parameters of a database's address that are understood. Any other would be dropped in silence, and TLS with it. */
const DATABASE_PARAMETERS = ['', '?sslmode=verify-full'];

const database = v.pipe(
  address('postgres:', 'postgresql:'),
  v.check((text) => DATABASE_PARAMETERS.includes(new URL(text).search) && new URL(text).hash === ''),
);

const issuerSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/)),
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(80)),
  issuer: v.pipe(v.string(), v.check(isSafeAddress)),
  clientId: v.pipe(v.string(), v.minLength(1)),
  clientSecret: v.pipe(v.string(), v.minLength(1)),
  audience: v.optional(v.pipe(v.string(), v.minLength(1)), 'regiotafel'),
  scope: v.optional(v.pipe(v.string(), v.regex(/(^| )openid( |$)/)), 'openid'),
});

const json = (text: string): unknown => {
  try {
    return JSON.parse(text.startsWith('@') ? readFileSync(text.slice(1), 'utf8') : text) as unknown;
  } catch {
    return undefined;
  }
};

const words = (text: string): string[] =>
  text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');

const services = v.pipe(
  v.string(),
  v.transform(
    (text) => new Map(words(text).map((pair) => [pair.split('=', 1)[0] ?? '', pair.replace(/^[^=]*=?/, '')])),
  ),
  v.transform((entries): Record<string, string> => Object.fromEntries(entries)),
  v.record(v.pipe(v.string(), v.regex(/^[a-z]+$/)), address('http:', 'https:')),
);

/** An identity provider whose tokens are accepted. */
export interface OidcIssuer {
  readonly id: string;
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly audience: string;
  readonly scope: string;
}

/** Files that can be told by their bytes. */
const DOCUMENT_TYPES = ['PDF', 'PNG', 'JPEG', 'DOCX', 'ODT', 'TEXT'] as const;

const TABLE = {
  REGIOTAFEL_MODE: row(
    v.picklist(['demo', 'production']),
    '`demo` or `production`',
    '`demo`',
    'Demo brings its own identity provider, invented people and a movable calendar, and listens on 127.0.0.1 only. Production refuses all of that.',
  ),
  REGIOTAFEL_ROLE: row(
    v.picklist(['all', 'api', 'worker']),
    '`all`, `api` or `worker`',
    '`all`',
    'Which part of a scope this process runs.',
  ),
  REGIOTAFEL_DATA: row(
    v.string(),
    'a folder',
    '`.data` in the checkout; for root in a private folder one under `/var/lib/regiotafel`',
    'Where the embedded database, generated secrets (mode 0600) and `run.json` live.',
  ),
  REGIOTAFEL_LOG: row(
    v.picklist(['debug', 'info', 'warn', 'error']),
    '`debug`, `info`, `warn` or `error`',
    '`info`',
    'The least important level that is written to the log (JSON lines on stderr).',
  ),
  REGIOTAFEL_SERVICES: row(
    services,
    '`scope=http://host:port`, comma-separated',
    'the ports in `run.json`',
    'Where the services listen when they run in processes of their own.',
  ),
  PORT: row(
    v.pipe(v.string(), v.regex(/^\d{1,5}$/), v.transform(Number), v.minValue(1), v.maxValue(65535)),
    '1 to 65535',
    '`4000`',
    'The one port that users see.',
  ),
  PUBLIC_URL: row(
    v.pipe(
      v.string(),
      v.check((text) => isSafeAddress(text) && /^https?:\/\/[^/?#@]+\/?$/.test(text)),
      v.transform((text) => new URL(text).origin),
    ),
    'an https origin without a path (http only for 127.0.0.1 or localhost)',
    '`http://127.0.0.1:<PORT>` in demo; required in production',
    'The address in the browser. Cookies, redirects and the same-origin check follow it.',
  ),
  TRUSTED_PROXIES: row(
    v.pipe(v.string(), v.transform(words), v.array(v.pipe(v.string(), v.regex(/^[0-9a-f.:]+(\/\d{1,3})?$/i)))),
    'addresses or CIDR ranges, comma-separated',
    'none',
    'Proxies whose X-Forwarded-* headers are believed; without it the rate limits count the connecting address.',
  ),
  REGIOTAFEL_LIMITS: row(
    v.pipe(
      v.string(),
      v.regex(/^[1-9]\d{0,8},[1-9]\d{0,8}$/),
      v.transform((text) => text.split(',').map(Number)),
      v.transform(([session = 0, address = 0]) => ({ session, address })),
    ),
    'two numbers, comma-separated',
    '`3000,600`',
    'Requests per minute that one session and one address without a session may send; half of that at once.',
  ),
  REGIOTAFEL_PUBLIC_LIMITS: row(
    v.pipe(
      v.string(),
      v.regex(/^[1-9]\d{0,5},[1-9]\d{0,5}$/),
      v.transform((text) => text.split(',').map(Number)),
      v.transform(([reports = 0, lookups = 0]) => ({ reports, lookups })),
    ),
    'two numbers, comma-separated',
    '`20,30`',
    'Reports that one address may send at once and in each hour after, and looks at a receipt code in ten minutes, without an account. X-Forwarded-For counts from TRUSTED_PROXIES only.',
  ),
  DATABASE_URL: row(
    database,
    '`postgres://user:password@host:port/database`, with `?sslmode=verify-full` for TLS and no other parameter',
    'the embedded PostgreSQL; required in production',
    'For `npm start` and commands the login of the migrator: CREATEROLE and owner of the database; it makes the service roles itself. For a program that serves, where the database is, without user and password.',
  ),
  REGIOTAFEL_SECRETS: row(
    v.string(),
    'a file',
    'commands read `secrets.json` in the data folder; required for a program that serves',
    'What one program holds: its logins at the database, the contexts it may sign, its keys. `prepare` writes one per program into `secrets/` of the data folder.',
  ),
  REDIS_URL: row(
    address('redis:', 'rediss:'),
    '`redis://host:port`',
    'jobs run on PostgreSQL',
    'Redis or Valkey for the job queues.',
  ),
  OIDC_ISSUERS: row(
    v.pipe(v.string(), v.transform(json), v.pipe(v.array(issuerSchema), v.minLength(1))),
    'a JSON list of `{"id", "name", "issuer", "clientId", "clientSecret", "audience"?, "scope"?}`, or `@` and the path of a file with it',
    'none; required in production',
    'Identity providers by OpenID discovery. `id` names the provider in addresses ([a-z0-9-]), `name` is shown on the sign-in page, `audience` is what access tokens must be made for (default `regiotafel`), `scope` defaults to `openid`. Redirect address to register: `<PUBLIC_URL>/api/callback/<id>`.',
  ),
  SMTP_URL: row(
    address('smtp:', 'smtps:'),
    '`smtp://user:password@host:port`',
    'mail stays in the outbox folder',
    'Server that sends mail.',
  ),
  REGIOTAFEL_DOCUMENT_TYPES: row(
    v.pipe(v.string(), v.transform(words), v.pipe(v.array(v.picklist(DOCUMENT_TYPES)), v.minLength(1))),
    'some of `PDF`, `PNG`, `JPEG`, `DOCX`, `ODT`, `TEXT`, comma-separated',
    'all of them',
    'Which files may be added to a case. What a file is, is read from its bytes, not from its name.',
  ),
  REGIOTAFEL_DOCUMENT_MB: row(
    v.pipe(v.string(), v.regex(/^\d{1,2}$/), v.transform(Number), v.minValue(1), v.maxValue(20)),
    '1 to 20',
    '`10`',
    'Most megabytes of a file that is added to a case.',
  ),
  REGIOTAFEL_VIRUS_SCANNER: row(
    v.pipe(
      v.string(),
      v.regex(/^[a-z0-9.-]{1,253}:\d{1,5}$/i),
      v.transform((text) => ({ host: text.replace(/:\d+$/, ''), port: Number(/\d+$/.exec(text)?.[0]) })),
      v.check(({ port }) => port > 0 && port < 65_536),
    ),
    '`host:port` of a ClamAV daemon',
    'nobody looks, and documents are marked so',
    'Looks for harmful code in every document before it can be opened (INSTREAM of clamd; its StreamMaxLength must be at least the size above). The connection is not encrypted: keep it on this machine or in a closed network.',
  ),
  MASTER_KEY_FILE: row(
    v.string(),
    'a file with 64 hexadecimal digits',
    'the key in the data folder',
    'Master key that wraps the keys of the tenants.',
  ),
} as const;

type Table = typeof TABLE;
/** What the environment says, checked; absent settings are absent. */
export type Values = { [N in keyof Table]?: v.InferOutput<Table[N]['schema']> };

/** The port that users see unless told. */
export const DEFAULT_PORT = 4_000;

/** The settings table, in the order in which docs show it. */
export const SETTINGS: readonly SettingRow[] = Object.entries(TABLE).map(([name, entry]) => ({
  name,
  values: entry.values,
  fallback: entry.fallback,
  meaning: entry.meaning,
}));

const isKnown = (name: string): name is keyof Table => name in TABLE;

const parseValues = (env: NodeJS.ProcessEnv): { values: Values; faults: string[] } => {
  const faults = Object.keys(env)
    .filter((name) => /^REGIOTAFEL_(?!TEST_)/.test(name) && !isKnown(name))
    .map((name) => `${name} is not a setting`);
  const values: Record<string, unknown> = {};
  for (const [name, entry] of Object.entries(TABLE)) {
    const text = env[name];
    if (text === undefined || text === '') continue;
    const parsed = v.safeParse(entry.schema, text);
    if (parsed.success) values[name] = parsed.output;
    else faults.push(`${name} must be ${entry.values}`);
  }
  return { values, faults };
};

const productionFaults = (values: Values): string[] => {
  const required = ['PUBLIC_URL', 'DATABASE_URL', 'OIDC_ISSUERS'] as const;
  const faults = required
    .filter((name) => values[name] === undefined)
    .map((name) => `${name} is required in production`);
  if (values.PUBLIC_URL?.startsWith('http:')) faults.push('PUBLIC_URL must be https in production');
  if (values.OIDC_ISSUERS?.some(({ issuer }) => issuer.startsWith('http:')))
    faults.push('OIDC_ISSUERS must be https in production');
  return faults;
};

const issuerFaults = (issuers: readonly OidcIssuer[]): string[] =>
  new Set(issuers.map(({ id }) => id)).size < issuers.length || issuers.some(({ id }) => id === 'demo')
    ? ['OIDC_ISSUERS must give each provider its own id, and none the id demo']
    : [];

/**
 * Reads and checks the environment. Empty values count as absent; other variables are ignored.
 * @throws SettingsError one line that names every unknown `REGIOTAFEL_*` and every wrong value, without the value
 */
export const checkedValues = (env: NodeJS.ProcessEnv): Values => {
  const { values, faults } = parseValues(env);
  if (values.REGIOTAFEL_MODE === 'production') faults.push(...productionFaults(values));
  faults.push(...issuerFaults(values.OIDC_ISSUERS ?? []));
  if (faults.length > 0) throw new SettingsError(`Settings: ${faults.join('; ')}.`);
  return values;
};
