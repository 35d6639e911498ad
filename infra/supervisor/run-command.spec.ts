import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { childEnvironment } from '../paths.ts';
import { startPostgres } from '../postgres/start-postgres.ts';
import { identify } from '../processes/processes.ts';
import { readRunFile } from '../run-file.ts';
import { aFolder } from '../testing/a-folder.ts';

const HOLDER = fileURLToPath(new URL('./testing/hold-command.ts', import.meta.url));
const COMMAND = `
const [code, ...rest] = process.argv.slice(2);
console.log(JSON.stringify({ rest, database: process.env['DATABASE_URL'], data: process.env['REGIOTAFEL_DATA'] }));
process.exitCode = Number(code);
`;

let folder: ReturnType<typeof aFolder>;
const dataFolder = (): string => join(folder.path, 'data');

const run = async (...words: string[]): Promise<{ code: number; output: string; complaints: string }> => {
  const child = spawn('node', [HOLDER, folder.path, dataFolder(), ...words], {
    env: childEnvironment(),
    stdio: 'pipe',
  });
  const ended = once(child, 'exit') as Promise<[number]>;
  const [output, complaints, [code]] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, output, complaints };
};

beforeEach(() => {
  folder = aFolder();
  chmodSync(folder.path, 0o711);
  mkdirSync(join(folder.path, 'apps', 'tool', 'src'), { recursive: true });
  writeFileSync(join(folder.path, 'package.json'), '{ "workspaces": ["apps/*"] }');
  writeFileSync(join(folder.path, 'apps', 'tool', 'package.json'), '{ "name": "@t/tool", "type": "module" }');
  writeFileSync(join(folder.path, 'apps', 'tool', 'src', 'move.ts'), COMMAND);
});
afterEach(() => folder.remove());

test('a command is built, gets a database for as long as it runs, and its exit code comes back', async () => {
  const { code, output } = await run('apps/tool', 'move', '7', '+3d');
  expect(code).toBe(7);
  expect(JSON.parse(output)).toMatchObject({
    rest: ['+3d'],
    database: expect.stringMatching(/^postgres:/),
    data: dataFolder(),
  });
  expect(readRunFile(dataFolder()).postgres?.pid).toBeUndefined();
});

test('a command uses the database that runs and leaves it running', async () => {
  const postgres = await startPostgres({ dataFolder: dataFolder(), fsync: false });
  const { output } = await run('apps/tool', 'move', '0');
  expect(JSON.parse(output)).toMatchObject({ database: postgres.url });
  expect(identify(postgres.pid)).not.toBeNull();
  await postgres.stop();
});

test('an unknown command names those there are', async () => {
  const { code, complaints } = await run('apps/tool', 'fly');
  expect(code).toBe(1);
  expect(complaints).toBe('apps/tool has no command "fly"; it has: move.\n');
});
