import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
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
