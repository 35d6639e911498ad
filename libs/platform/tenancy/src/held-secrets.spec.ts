import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readSettings, SettingsError } from '@regiotafel/runtime';
import { DatabaseAccess, OperatorAccess } from './database-access.js';
import { type HeldSecrets, readHeldSecrets, writeHeldSecrets } from './held-secrets.js';
import { PROGRAMS } from './programs.js';
import { loadSecrets, type Secrets } from './secrets.js';

let folder: string;
let secrets: Secrets;
const fileOf = (program: string): string => join(folder, 'secrets', `${program}.json`);
const handOut = (masterKeyFile: string | null = null) => writeHeldSecrets(folder, secrets, masterKeyFile);

/** The names in a program's file: its logins, the contexts it may sign, its keys. */
const namesIn = ({ passwords, contextKeys, keys }: HeldSecrets) => ({
  logins: Object.keys(passwords).join(' '),
  signs: Object.entries(contextKeys)
    .flatMap(([role, kinds]) => Object.keys(kinds).map((kind) => `${role}/${kind}`))
    .join(' '),
  keys: Object.keys(keys).join(' '),
});
const scope = (name: string, kinds: string, keys = '') => ({
  logins: `rt_${name} rt_jobs`,
  signs: kinds
    .split(' ')
    .map((kind) => `rt_${name}/${kind}`)
    .join(' '),
  keys,
});

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'regiotafel-held-'));
  secrets = loadSecrets(folder);
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('what a program holds', () => {
  test.each(
    Object.entries({
      gateway: { logins: 'rt_edge', signs: 'rt_edge/SEAT', keys: 'sessionKey' },
      directory: scope('directory', 'SEAT'),
      'directory-worker': scope('directory', 'SEAT SYSTEM'),
      cases: scope('cases', 'SEAT REPORTER', 'masterKey receiptKey'),
      'cases-worker': scope('cases', 'SEAT SYSTEM', 'masterKey matchKey'),
      expertise: scope('expertise', 'SEAT', 'masterKey'),
      'expertise-worker': scope('expertise', 'SEAT SYSTEM', 'masterKey'),
      meetings: scope('meetings', 'SEAT', 'masterKey'),
      'meetings-worker': scope('meetings', 'SEAT SYSTEM', 'masterKey'),
      insight: scope('insight', 'SEAT'),
      'insight-worker': scope('insight', 'SEAT SYSTEM'),
      oversight: scope('oversight', 'SEAT'),
      'oversight-worker': scope('oversight', 'SEAT SYSTEM'),
    }),
  )('%s holds exactly this', (program, names) => {
    handOut();
    expect(namesIn(readHeldSecrets(fileOf(program), program))).toEqual(names);
  });

  test('the one process holds every login and key, and acts as operator nowhere', () => {
    handOut();
    const { logins, signs, keys } = namesIn(readHeldSecrets(fileOf('regiotafel'), 'regiotafel'));
    expect(logins.split(' ')).toEqual(Object.keys(secrets.passwords));
    expect(keys).toBe('masterKey receiptKey sessionKey matchKey');
    expect(signs).not.toContain('OPERATOR');
  });

  test('the root of the context keys is in no file, and only its owner reads one', () => {
    handOut();
    expect(statSync(join(folder, 'secrets')).mode & 0o777).toBe(0o700);
    for (const program of Object.keys(PROGRAMS)) {
      expect(readFileSync(fileOf(program), 'utf8')).not.toContain(secrets.contextKey);
      expect(statSync(fileOf(program)).mode & 0o777).toBe(0o600);
    }
  });

  test('the same secrets leave a file alone, a changed file is put right', () => {
    handOut();
    const { ino } = statSync(fileOf('cases'));
    handOut();
    expect(statSync(fileOf('cases')).ino).toBe(ino);
    writeFileSync(fileOf('cases'), '{}');
    handOut();
    expect(readHeldSecrets(fileOf('cases'), 'cases').passwords).toEqual({
      rt_cases: secrets.passwords.rt_cases,
      rt_jobs: secrets.passwords.rt_jobs,
    });
  });
});

describe('the access of a program', () => {
  const PLACE = 'postgres://db.invalid:5433/regiotafel';
  const accessOf = (program: string, env: NodeJS.ProcessEnv = {}) =>
    DatabaseAccess.ofProgram(
      readSettings({ DATABASE_URL: PLACE, REGIOTAFEL_SECRETS: fileOf(program), REGIOTAFEL_DATA: folder, ...env }),
      program.replace(/-worker$/, ''),
    );

  beforeEach(() => handOut());

  test('has its own login at the place of the database, and no other', () => {
    const access = accessOf('gateway');
    expect(access.connection('rt_edge')).toEqual({
      host: 'db.invalid',
      port: 5433,
      database: 'regiotafel',
      user: 'rt_edge',
      password: secrets.passwords.rt_edge,
    });
    expect(() => access.connection('rt_cases')).toThrow('does not hold the login of rt_cases');
    expect(() => access.key('masterKey')).toThrow('does not hold the masterKey');
    expect(access.contextKeys('rt_cases')).toEqual({});
  });

  test('refuses the login of the migrator, and to start without a file of its own', () => {
    expect(() => accessOf('cases', { DATABASE_URL: 'postgres://migrator:secret@db.invalid/regiotafel' })).toThrow(
      'DATABASE_URL must have no login here',
    );
    expect(() => accessOf('cases', { DATABASE_URL: 'postgres://migrator@db.invalid/regiotafel' })).toThrow('no login');
    expect(() => accessOf('cases', { REGIOTAFEL_SECRETS: '' })).toThrow('REGIOTAFEL_SECRETS is missing');
    expect(() => accessOf('cases', { DATABASE_URL: '' })).toThrow('DATABASE_URL is missing');
  });

  test.each([
    ['is not there', null, 'must name a file that can be read (ENOENT).'],
    ['is no JSON', 'REGIOTAFEL', 'must name a file that prepare of this version wrote.'],
    ['lost its keys', '{"program":"cases"}', 'must name a file that prepare of this version wrote.'],
  ])('refuses a file of its own that %s', (_what, content, says) => {
    if (content === null) rmSync(fileOf('cases'));
    else writeFileSync(fileOf('cases'), content);
    expect(() => accessOf('cases')).toThrow(new SettingsError(`Settings: REGIOTAFEL_SECRETS ${says}`));
  });

  test('refuses a file with a key of another length', () => {
    const held = readFileSync(fileOf('cases'), 'utf8');
    writeFileSync(fileOf('cases'), held.replace(secrets.masterKey, secrets.masterKey.slice(1)));
    expect(() => accessOf('cases')).toThrow('prepare of this version wrote');
  });

  test.each([
    ['cases', 'api', 'gateway'],
    ['cases', 'api', 'cases-worker'],
    ['cases', 'worker', 'cases'],
    ['gateway', 'api', 'regiotafel'],
  ])('%s as %s refuses the file of %s', (app, role, other) => {
    expect(() => accessOf(app, { REGIOTAFEL_ROLE: role, REGIOTAFEL_SECRETS: fileOf(other) })).toThrow(
      'Settings: REGIOTAFEL_SECRETS must name the file of',
    );
    const own = role === 'worker' ? `${app}-worker` : app;
    expect(() => accessOf(app, { REGIOTAFEL_ROLE: role, REGIOTAFEL_SECRETS: fileOf(own) })).not.toThrow();
  });

  test.each([
    ['that is not there', null, 'must name a file that can be read (ENOENT).'],
    ['of other letters', 'zz', 'must hold 64 hexadecimal digits.'],
    ['that is empty', '', 'must hold 64 hexadecimal digits.'],
    ['that is short', 'ab'.repeat(31), 'must hold 64 hexadecimal digits.'],
    ['that is long', 'ab'.repeat(33), 'must hold 64 hexadecimal digits.'],
    ['in base64', Buffer.alloc(32, 7).toString('base64'), 'must hold 64 hexadecimal digits.'],
  ])('a master key %s is refused, by a program and by a command', (_what, content, says) => {
    const file = join(folder, 'master.key');
    handOut(file);
    if (content !== null) writeFileSync(file, content);
    const fault = new SettingsError(`Settings: MASTER_KEY_FILE ${says}`);
    expect(() => accessOf('cases', { MASTER_KEY_FILE: file })).toThrow(fault);
    expect(() => loadSecrets(folder, file)).toThrow(fault);
  });

  test.each(['', '{}', '{"passwords":{}}'])('a command refuses the secrets %p', (content) => {
    writeFileSync(join(folder, 'secrets.json'), content);
    expect(() => loadSecrets(folder)).toThrow('Settings: secrets.json in REGIOTAFEL_DATA is not as it was made');
  });

  test('a master key with a file of its own is not copied, and read there by those who seal alone', () => {
    const file = join(folder, 'master.key');
    writeFileSync(file, `${'ab'.repeat(32)}\n`);
    secrets = loadSecrets(folder, file);
    handOut(file);
    for (const program of Object.keys(PROGRAMS))
      expect(readFileSync(fileOf(program), 'utf8')).not.toContain(secrets.masterKey);
    expect(accessOf('cases', { MASTER_KEY_FILE: file }).key('masterKey').toString('hex')).toBe(secrets.masterKey);
    expect(accessOf('gateway', { MASTER_KEY_FILE: file }).holds('masterKey')).toBe(false);
    expect(() => accessOf('cases')).toThrow('MASTER_KEY_FILE is missing');
  });

  test('the operator holds everything, and needs the login', () => {
    const settings = readSettings({ DATABASE_URL: 'postgres://m:p@db.invalid/r', REGIOTAFEL_DATA: folder });
    const access = OperatorAccess.from(settings);
    expect(Object.keys(access.contextKeys('rt_cases'))).toContain('OPERATOR');
    expect(access.key('masterKey').toString('hex')).toBe(secrets.masterKey);
    expect(() => OperatorAccess.from(readSettings({}))).toThrow('DATABASE_URL is missing');
  });
});
