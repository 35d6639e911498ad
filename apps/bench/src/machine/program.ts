import { join } from 'node:path';
import { checkoutFolder } from '@regiotafel/runtime';
import { type Child, startChild } from '../../../../infra/processes/child.ts';
import { freePort } from '../../../../infra/processes/ports.ts';
import type { Watchdog } from '../../../../infra/processes/watchdog.ts';
import { whenReady } from '../../../../infra/supervisor/ready.ts';

const READY_WITHIN_MS = 120_000;

/** A server under test. */
export interface Program {
  readonly name: string;
  readonly port: number;
  readonly child: Child;
}

/** What to start: a built file of this package, with settings; on a free port unless one is given. */
export interface ProgramOptions {
  readonly name: string;
  readonly file: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly watchdog: Watchdog;
  readonly port?: number | undefined;
}

/** Starts it and waits until it answers. */
export const startProgram = async (options: ProgramOptions): Promise<Program> => {
  const { name, file, args, env, watchdog } = options;
  const port = options.port ?? (await freePort());
  const script = join(checkoutFolder(), 'apps', 'bench', 'dist', file);
  const child = startChild({ script, args, env: { ...env, PORT: String(port) }, silent: true, watchdog });
  let ended = false;
  void child.ended.then(() => (ended = true));
  if (await whenReady(port, READY_WITHIN_MS, () => ended)) return { name, port, child };
  await child.stop();
  throw new Error(`${name} did not become ready`);
};
