import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildWorkspaces } from './build/build.ts';
import { listWorkspaces, withDependencies, type Workspace } from './build/workspaces.ts';
import { dataFolderPath, openDataFolder } from './data-folder.ts';
import { Failure, runCommand } from './failure.ts';
import { CHECKOUT } from './paths.ts';
import { startPostgres } from './postgres/start-postgres.ts';
import { startChild } from './processes/child.ts';
import { listenForStop, type StopRequest } from './processes/stop-request.ts';
import { startWatchdog } from './processes/watchdog.ts';

const buildFor = async (folder: string): Promise<Workspace> => {
  const all = listWorkspaces(CHECKOUT);
  const workspace = all.find((other) => other.folder === folder);
  if (!workspace)
    throw new Failure(
      `${folder || 'Nothing'} is not a workspace. Use: node infra/run.ts WORKSPACE COMMAND [ARGUMENT…]`,
    );
  await buildWorkspaces(withDependencies(workspace, all), all);
  return workspace;
};

const scriptOf = (workspace: Workspace, command: string): string => {
  const dist = join(workspace.path, 'dist');
  const script = join(dist, `${command}.js`);
  if (/^[a-z][a-z-]*$/.test(command) && existsSync(script)) return script;
  const known = existsSync(dist)
    ? readdirSync(dist)
        .filter((file) => file.endsWith('.js'))
        .map((file) => file.slice(0, -3))
    : [];
  throw new Failure(`${workspace.folder} has no command "${command}"; it has: ${known.join(', ') || 'none yet'}.`);
};

const openDatabase = async (dataFolder: string, stop: StopRequest): Promise<string> => {
  const given = process.env['DATABASE_URL'];
  if (given) return given;
  const starting = startPostgres({ dataFolder });
  stop.atEnd(async () => (await starting.catch(() => null))?.stop());
  return (await starting).url;
};

const runToEnd = async (
  folder: string,
  command: string,
  args: readonly string[],
  stop: StopRequest,
): Promise<number> => {
  const script = scriptOf(await buildFor(folder), command);
  const dataFolder = openDataFolder(dataFolderPath());
  const databaseUrl = await openDatabase(dataFolder, stop);
  if (stop.asked) return 1;
  const watchdog = startWatchdog();
  stop.atEnd(() => watchdog.dismiss());
  const env = { DATABASE_URL: databaseUrl, REGIOTAFEL_DATA: dataFolder };
  const child = startChild({ script, args, sourceMaps: true, env, input: true, watchdog });
  stop.atEnd(() => child.stop());
  stop.whenHurried(() => child.send('SIGKILL'));
  const code = await Promise.race([child.ended, stop.whenAsked]);
  return code ?? 1;
};

/**
 * `node infra/run.ts WORKSPACE COMMAND [ARGUMENT…]`: builds what changed and runs `WORKSPACE/dist/COMMAND.js` with
 * DATABASE_URL of the running database, or of one that runs for as long as the command does. Ends with its exit code.
 */
await runCommand(async () => {
  const [folder = '', command = '', ...args] = process.argv.slice(2);
  const stop = listenForStop();
  try {
    return await runToEnd(folder, command, args, stop);
  } finally {
    await stop.finish();
  }
});
process.exit();
