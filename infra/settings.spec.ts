import { execFile } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { CHECKOUT, childEnvironment } from './paths.ts';
import { aFolder } from './testing/a-folder.ts';

let folder: ReturnType<typeof aFolder>;
beforeEach(() => {
  folder = aFolder();
});
afterEach(() => folder.remove());

const SCRIPTS: readonly (readonly [name: string, args: readonly string[]])[] = [
  ['start', ['infra/start.ts']],
  ['doctor', ['infra/doctor.ts']],
  ['a command', ['infra/run.ts', 'apps/regiotafel', 'import', 'municipalities', 'nofile.csv']],
];
const WRONG: Readonly<Record<string, string>> = {
  PORT: 'abc',
  DATABASE_URL: 'mysql://somewhere',
  REGIOTAFEL_MOOD: 'fine',
  OIDC_ISSUERS: 'no json',
};

interface Ended {
  readonly code: number | string | null | undefined;
  readonly said: string;
}

const runs = (args: readonly string[], env: Readonly<Record<string, string>>): Promise<Ended> =>
  new Promise((resolve) => {
    const options = { cwd: CHECKOUT, env: childEnvironment({ NODE_OPTIONS: '', DATABASE_URL: '', ...env }) };
    execFile(process.execPath, [...args], options, (error, stdout, stderr) =>
      resolve({ code: error ? error.code : 0, said: `${stdout}${stderr}` }),
    );
  });

test.each(SCRIPTS.flatMap(([name, args]) => Object.keys(WRONG).map((setting) => ({ name, args, setting }))))(
  '$name stops with one line for a wrong $setting, before it makes anything',
  async ({ args, setting }) => {
    const data = join(folder.path, 'data');
    const { code, said } = await runs(args, { REGIOTAFEL_DATA: data, [setting]: WRONG[setting] ?? '' });
    expect(code).toBe(1);
    expect(said).toMatch(new RegExp(`^Settings: ${setting} [^\\n]*\\.\\n$`));
    expect(said).not.toContain(WRONG[setting]);
    expect(existsSync(data)).toBe(false);
  },
);

test('every fault stands in the one line', async () => {
  const { said } = await runs(['infra/start.ts'], { ...WRONG, REGIOTAFEL_DATA: folder.path });
  expect(said.trim().split('\n')).toHaveLength(1);
  for (const setting of Object.keys(WRONG)) expect(said).toContain(setting);
});

describe('a program that serves stops with one line', () => {
  const BY_SCOPE = ['cases', 'directory', 'expertise', 'insight', 'meetings', 'oversight'];
  const NOWHERE = 'postgres://127.0.0.1:1/regiotafel';
  const heldBy = (program: string) =>
    JSON.stringify({ program, passwords: {}, contextKeys: {}, keys: { masterKey: null } });
  const startOf = (app: string, env: Readonly<Record<string, string>>): Promise<Ended> =>
    runs(['infra/run.ts', `apps/${app}`, 'main'], { REGIOTAFEL_DATA: folder.path, DATABASE_URL: NOWHERE, ...env });
  const put = (name: string, content: string): string => {
    writeFileSync(join(folder.path, name), content);
    return join(folder.path, name);
  };

  test.each([...BY_SCOPE, 'gateway', 'regiotafel'])('%s without its secrets', async (app) => {
    const gone = join(folder.path, 'gone.json');
    expect(await startOf(app, { REGIOTAFEL_SECRETS: gone })).toEqual({
      code: 1,
      said: 'Settings: REGIOTAFEL_SECRETS must name a file that can be read (ENOENT).\n',
    });
  });

  test.each([
    ['without the setting', () => ({}), 'REGIOTAFEL_SECRETS is missing; npm start and npm run set it.'],
    [
      'with secrets that are no JSON',
      () => ({ REGIOTAFEL_SECRETS: put('secrets.json', 'x') }),
      'REGIOTAFEL_SECRETS must name a file that prepare of this version wrote.',
    ],
    [
      'with the secrets of another program',
      () => ({ REGIOTAFEL_SECRETS: put('secrets.json', heldBy('gateway')) }),
      'REGIOTAFEL_SECRETS must name the file of cases, not of another program.',
    ],
    [
      'with a master key that is not there',
      () => ({ REGIOTAFEL_SECRETS: put('secrets.json', heldBy('cases')), MASTER_KEY_FILE: join(folder.path, 'gone') }),
      'MASTER_KEY_FILE must name a file that can be read (ENOENT).',
    ],
    [
      'with a master key that is none',
      () => ({ REGIOTAFEL_SECRETS: put('secrets.json', heldBy('cases')), MASTER_KEY_FILE: put('key', 'zz') }),
      'MASTER_KEY_FILE must hold 64 hexadecimal digits.',
    ],
  ])('%s', async (_what, env, says) => {
    expect(await startOf('cases', env())).toEqual({ code: 1, said: `Settings: ${says}\n` });
  });
});
