import { join } from 'node:path';
import { openDataFolder } from '../data-folder.ts';
import { Failure } from '../failure.ts';
import { CHECKOUT } from '../paths.ts';
import { startChild, type Child } from '../processes/child.ts';
import { portIsFree } from '../processes/ports.ts';
import { identify, lives } from '../processes/processes.ts';
import { listenForStop, type StopRequest } from '../processes/stop-request.ts';
import { startWatchdog } from '../processes/watchdog.ts';
import { readRunFile, writeRunFile } from '../run-file.ts';
import { openDatabase } from './open-database.ts';
import { keepRunning, startProgram, type RunContext } from './keep-running.ts';
import { playStories, storiesAreDue } from './play-stories.ts';
import { manyProcesses, oneProcess, portsOf, type Program, type Shape } from './programs.ts';

export interface SuperviseOptions {
  /** A process per scope instead of one for everything. */
  readonly many: boolean;
  /** The port users see. */
  readonly port: number;
  readonly dataFolder: string;
  /** The migrator's login on a PostgreSQL of your own; null starts the embedded one. */
  readonly databaseUrl: string | null;
  /** The address users see; null for the port on this machine. */
  readonly publicUrl: string | null;
  /** Whether a new demonstration gets its invented reports. */
  readonly stories: boolean;
  /** Where `apps/<app>/dist` are; tests point it elsewhere and build nothing. */
  readonly checkout?: string;
}

/** The stories report from one address what many people would; receipt codes keep their own limit. The next start has no such room. */
const ROOM_FOR_STORIES = { REGIOTAFEL_PUBLIC_LIMITS: process.env['REGIOTAFEL_PUBLIC_LIMITS'] || '200,30' };

const refuseSecondCopy = async ({ port }: SuperviseOptions, folder: string): Promise<void> => {
  const running = readRunFile(folder).supervisor;
  if (running && lives(running))
    throw new Failure(
      `Regiotafel already runs on this data folder, at port ${running.port} (process ${running.pid}); stop it, or start a copy with another PORT and REGIOTAFEL_DATA.`,
    );
  if (!(await portIsFree(port)))
    throw new Failure(`Port ${port} is in use; choose another one, for example: PORT=${port + 1} npm start`);
};

const buildWhatChanged = async (
  options: SuperviseOptions,
  context: Pick<RunContext, 'watchdog' | 'stop'>,
): Promise<void> => {
  if (options.checkout !== undefined) return;
  const build = startChild({
    script: join(CHECKOUT, 'infra', 'build.ts'),
    args: ['--quiet'],
    watchdog: context.watchdog,
  });
  context.stop.atEnd(() => build.stop());
  const code = await build.ended;
  if (code !== 0 && !context.stop.asked) throw new Failure('The build failed; nothing was started.');
};

const runToEnd = async (script: string, port: number, context: RunContext): Promise<void> => {
  const child = startChild({
    script,
    sourceMaps: true,
    env: { ...context.env, PORT: String(port) },
    watchdog: context.watchdog,
  });
  context.stop.atEnd(() => child.stop());
  const code = await child.ended;
  if (code !== 0 && !context.stop.asked) throw new Failure(`${script} ended with code ${code}; nothing was started.`);
};

const record = (options: SuperviseOptions, shape: Shape, folder: string, stop: StopRequest): void => {
  const me = identify(process.pid);
  if (me) writeRunFile(folder, { supervisor: { ...me, port: options.port, many: options.many }, ...portsOf(shape) });
  stop.atEnd(async () => writeRunFile(folder, { supervisor: undefined, services: {}, workers: {} }));
};

const startAll = async (shape: Shape, context: RunContext): Promise<Child> => {
  const port = shape.front.port;
  for (const script of shape.before) if (!context.stop.asked) await runToEnd(script, port, context);
  const startKept = async (program: Program): Promise<void> => {
    if (context.stop.asked) return;
    void keepRunning(program, await startProgram(program, context), context);
  };
  await Promise.all(shape.programs.map(startKept));
  const front = await startProgram(shape.front, context);
  // The door closes first, so that no request meets a service that is gone.
  context.stop.atEnd(() => front.stop());
  return front;
};

const serve = async (options: SuperviseOptions, stop: StopRequest, started: number): Promise<number> => {
  const folder = openDataFolder(options.dataFolder);
  await refuseSecondCopy(options, folder);
  const watchdog = startWatchdog();
  stop.atEnd(() => watchdog.dismiss());
  const [databaseUrl] = await Promise.all([
    openDatabase(options.databaseUrl, folder, stop),
    buildWhatChanged(options, { watchdog, stop }),
  ]);
  if (stop.asked) return 0;
  const checkout = options.checkout ?? CHECKOUT;
  const shape = options.many ? await manyProcesses(checkout, options.port) : oneProcess(checkout, options.port);
  record(options, shape, folder, stop);
  const env = {
    DATABASE_URL: databaseUrl,
    // Services listen on ports of their own, but the address that users see is the front's for all of them.
    PUBLIC_URL: options.publicUrl ?? `http://127.0.0.1:${options.port}`,
    ...(options.stories && storiesAreDue(folder) ? ROOM_FOR_STORIES : {}),
    REGIOTAFEL_DATA: folder,
    NODE_COMPILE_CACHE: join(folder, 'compile-cache'),
  };
  const running = new Set<Child>();
  stop.atEnd(() => Promise.all([...running].map((child) => child.stop())));
  stop.whenHurried(() => [...running].forEach((child) => child.send('SIGKILL')));
  const front = await startAll(shape, { env, watchdog, stop, running, labelled: options.many });
  if (options.stories && !stop.asked) await playStories(folder, { env, watchdog, stop });
  if (!stop.asked)
    console.log(`Ready in ${((performance.now() - started) / 1_000).toFixed(1)} s. Ctrl-C stops everything.`);
  const code = await Promise.race([front.ended, stop.whenAsked]);
  if (code === undefined || stop.asked) return 0;
  console.error(`${shape.front.name} ended with code ${code}.`);
  return code === 0 ? 0 : 1;
};

/**
 * Builds what changed, starts the database and the processes of a shape, and runs until Ctrl-C or a signal; then ends
 * every process, the database last. Returns the exit code.
 * @throws {Failure} with one line that says what to do, after everything that was started is stopped again.
 */
export const supervise = async (options: SuperviseOptions): Promise<number> => {
  const stop = listenForStop();
  try {
    return await serve(options, stop, performance.now());
  } finally {
    await stop.finish();
  }
};
