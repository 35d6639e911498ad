import { expect, test } from '@jest/globals';
import { readSettings } from './settings.js';
import { SETTINGS, SettingsError } from './settings-table.js';

const ISSUER = {
  id: 'noord',
  name: 'Noord',
  issuer: 'https://id.noord.example',
  clientId: 'regiotafel',
  clientSecret: 's',
};
const PRODUCTION = {
  REGIOTAFEL_MODE: 'production',
  PUBLIC_URL: 'https://tafel.example',
  DATABASE_URL: 'postgres://u:p@db/regiotafel',
  OIDC_ISSUERS: JSON.stringify([ISSUER]),
};

const faultOf = (env: NodeJS.ProcessEnv): string => {
  try {
    readSettings(env);
  } catch (error) {
    if (error instanceof SettingsError) return error.message;
  }
  return 'none';
};

test('what documents may be is told by kinds, size and scanner', () => {
  expect(readSettings({}).documents).toMatchObject({ maxBytes: 10_485_760, scanner: null });
  const env = {
    REGIOTAFEL_DOCUMENT_TYPES: 'PDF, TEXT',
    REGIOTAFEL_DOCUMENT_MB: '2',
    REGIOTAFEL_VIRUS_SCANNER: 'clamd.internal:3310',
  };
  expect(readSettings(env).documents).toEqual({
    types: ['PDF', 'TEXT'],
    maxBytes: 2_097_152,
    scanner: { host: 'clamd.internal', port: 3310 },
  });
  const wrong = { REGIOTAFEL_DOCUMENT_TYPES: 'EXE', REGIOTAFEL_DOCUMENT_MB: '0', REGIOTAFEL_VIRUS_SCANNER: 'clamd' };
  expect(faultOf(wrong).match(/REGIOTAFEL_\w+ must be/g)).toHaveLength(3);
});

test('a demo needs no settings', () => {
  expect(readSettings({})).toMatchObject({
    mode: 'demo',
    role: 'all',
    port: 4000,
    host: '127.0.0.1',
    publicUrl: 'http://127.0.0.1:4000',
    databaseUrl: null,
    oidcIssuers: [],
    limits: { session: 3_000, address: 600 },
  });
});

test('the public address follows the port', () => {
  expect(readSettings({ PORT: '4567' }).publicUrl).toBe('http://127.0.0.1:4567');
});

test('an empty value counts as absent and other variables are ignored', () => {
  expect(readSettings({ PORT: '', HOME: '/root' }).port).toBe(4000);
});

test('an unknown setting of ours is named', () => {
  expect(faultOf({ REGIOTAFEL_MOOD: 'demo' })).toBe('Settings: REGIOTAFEL_MOOD is not a setting.');
});

test('all wrong values stand in one line, without the value', () => {
  const fault = faultOf({ PORT: '70000', REGIOTAFEL_MODE: 'secret-text', DATABASE_URL: 'mysql://u:secret-text@h/d' });
  expect(fault).toMatch(/^Settings: [^\n]*REGIOTAFEL_MODE must be[^\n]*PORT must be[^\n]*DATABASE_URL must be[^\n]*$/);
  expect(fault).not.toContain('secret-text');
});

test.each([
  ['an http address of another machine', { PUBLIC_URL: 'http://tafel.example' }, 'PUBLIC_URL must be'],
  ['a public address with a path', { PUBLIC_URL: 'https://tafel.example/x' }, 'PUBLIC_URL must be'],
  [
    'a provider without a secret',
    { OIDC_ISSUERS: '[{"id":"a","name":"A","issuer":"https://a.example"}]' },
    'OIDC_ISSUERS must be',
  ],
  ['text that is not JSON', { OIDC_ISSUERS: 'https://a.example' }, 'OIDC_ISSUERS must be'],
  ['a file that is not there', { OIDC_ISSUERS: '@/nowhere/issuers.json' }, 'OIDC_ISSUERS must be'],
  ['the same provider twice', { OIDC_ISSUERS: JSON.stringify([ISSUER, ISSUER]) }, 'its own id'],
  ['one limit', { REGIOTAFEL_LIMITS: '100' }, 'REGIOTAFEL_LIMITS must be'],
  ['a limit of nothing', { REGIOTAFEL_LIMITS: '0,10' }, 'REGIOTAFEL_LIMITS must be'],
  [
    'TLS without a check of the certificate',
    { DATABASE_URL: 'postgres://h/d?sslmode=require' },
    'DATABASE_URL must be',
  ],
  ['TLS under another name', { DATABASE_URL: 'postgres://h/d?ssl=true' }, 'DATABASE_URL must be'],
  [
    'a file of authorities',
    { DATABASE_URL: 'postgres://h/d?sslmode=verify-full&sslrootcert=a' },
    'DATABASE_URL must be',
  ],
  ['another host behind a question mark', { DATABASE_URL: 'postgres://h/d?host=other' }, 'DATABASE_URL must be'],
  ['a proxy by name', { TRUSTED_PROXIES: 'balancer' }, 'TRUSTED_PROXIES must be'],
])('%s is refused', (_what, env, line) => {
  expect(faultOf(env)).toContain(line);
});

test('production asks for its address, database and providers', () => {
  expect(faultOf({ REGIOTAFEL_MODE: 'production' })).toBe(
    'Settings: PUBLIC_URL is required in production; DATABASE_URL is required in production; OIDC_ISSUERS is required in production.',
  );
});

test('production refuses plain http, also for itself', () => {
  expect(faultOf({ ...PRODUCTION, PUBLIC_URL: 'http://127.0.0.1:4000' })).toContain('PUBLIC_URL must be https');
});

test('production listens on every interface and reads its providers', () => {
  expect(readSettings(PRODUCTION)).toMatchObject({
    host: '::',
    oidcIssuers: [{ ...ISSUER, audience: 'regiotafel', scope: 'openid' }],
  });
});

test('service addresses are read per scope', () => {
  expect(readSettings({ REGIOTAFEL_SERVICES: 'cases=http://a:1, meetings=http://b:2' }).services).toEqual({
    cases: 'http://a:1',
    meetings: 'http://b:2',
  });
});

test('every row of the table explains itself', () => {
  for (const row of SETTINGS)
    expect([row.values, row.fallback, row.meaning].every((text) => text.length > 3)).toBe(true);
});

test('the address of a database may ask for TLS with a checked certificate', () => {
  const databaseUrl = 'postgres://h/d?sslmode=verify-full';
  expect(readSettings({ DATABASE_URL: databaseUrl })).toMatchObject({ databaseUrl });
});
