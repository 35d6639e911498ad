import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildWorkspaces } from '../build/build.ts';
import { listWorkspaces, withDependencies, type Workspace } from '../build/workspaces.ts';
import { openDataFolder } from '../data-folder.ts';
import { Failure } from '../failure.ts';
import { startChild } from '../processes/child.ts';
import { listenForStop, type StopRequest } from '../processes/stop-request.ts';
import { startWatchdog } from '../processes/watchdog.ts';
import { openDatabase } from './open-database.ts';

export interface CommandOptions {
  readonly checkout: string;
  /** Folder of the workspace: `apps/regiotafel`. */
  readonly workspace: string;
  /** Name of a program in its `dist`, without `.js`. */
  readonly command: string;
  readonly args: readonly string[];
  readonly dataFolder: string;
  /** Null uses the embedded database: the running one, or one for as long as the command runs. */
  readonly databaseUrl: string | null;
}

const build = async ({ checkout, workspace: folder }: CommandOptions): Promise<Workspace> => {
  const all = listWorkspaces(checkout);
  const workspace = all.find((other) => other.folder === folder);
  if (!workspace) throw new Failure(`${folder || 'Nothing'} is not a workspace; use: WORKSPACE COMMAND [ARGUMENT…]`);
  await buildWorkspaces(withDependencies(workspace, all), all);
  return workspace;
};

const programsIn = (dist: string): readonly string[] =>
  existsSync(dist)
    ? readdirSync(dist)
        .filter((file) => file.endsWith('.js'))
        .map((file) => file.slice(0, -'.js'.length))
    : [];

const scriptOf = (workspace: Workspace, command: string): string => {
  const dist = join(workspace.path, 'dist');
  const known = programsIn(dist);
  if (known.includes(command)) return join(dist, `${command}.js`);
  throw new Failure(`${workspace.folder} has no command "${command}"; it has: ${known.join(', ') || 'none yet'}.`);
};

const runToEnd = async (options: CommandOptions, stop: StopRequest): Promise<number> => {
  const script = scriptOf(await build(options), options.command);
  const dataFolder = openDataFolder(options.dataFolder);
  const databaseUrl = await openDatabase(options.databaseUrl, dataFolder, stop);
  if (stop.asked) return 1;
  const watchdog = startWatchdog();
  stop.atEnd(() => watchdog.dismiss());
  const env = { DATABASE_URL: databaseUrl, REGIOTAFEL_DATA: dataFolder };
  const child = startChild({ script, args: options.args, sourceMaps: true, env, input: true, watchdog });
  stop.atEnd(() => child.stop());
  stop.whenHurried(() => child.send('SIGKILL'));
  return (await Promise.race([child.ended, stop.whenAsked])) ?? 1;
};

/**
 * Builds what a workspace needs and runs one of its programs to its end, with DATABASE_URL and REGIOTAFEL_DATA set.
 * Returns the program's exit code; 1 when a signal cut it short.
 * @throws {Failure} with one line that says what to do.
 */
export const runProgram = async (options: CommandOptions): Promise<number> => {
  const stop = listenForStop();
  try {
    return await runToEnd(options, stop);
  } finally {
    await stop.finish();
  }
};
