import { spawn, type StdioOptions } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { childEnvironment } from '../paths.ts';
import { identify, stopProcess, type ProcessIdentity } from './processes.ts';
import type { Watchdog } from './watchdog.ts';

export interface ChildOptions {
  /** A JavaScript or TypeScript file for this Node.js. */
  readonly script: string;
  readonly args?: readonly string[];
  /** Error stacks point into the TypeScript sources. */
  readonly sourceMaps?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  /** Put before each line the child writes; without it the child writes to our terminal itself. */
  readonly label?: string;
  /** Drops what the child writes to its standard output; its standard error still shows. */
  readonly silent?: boolean;
  /** Lets the child read our standard input. */
  readonly input?: boolean;
  readonly watchdog: Watchdog;
}

/** A Node.js process in a session of its own: Ctrl-C in the terminal reaches us alone, and we pass it on in order. */
export interface Child {
  readonly pid: number;
  /** Settles when the process is gone: its exit code, or 128 when a signal ended it. */
  readonly ended: Promise<number>;
  send(signal: NodeJS.Signals): void;
  /** TERM, ten seconds, KILL. */
  stop(): Promise<void>;
}

const STOP_STEPS = [
  { signal: 'SIGTERM', wait: 10_000 },
  { signal: 'SIGKILL', wait: 2_000 },
] as const;

const relay = (from: Readable | null, to: NodeJS.WritableStream, label: string): void => {
  if (from) createInterface({ input: from }).on('line', (line) => to.write(`${label} ${line}\n`));
};

/** Starts a Node.js program; it is also stopped when this process dies by signal 9. */
export const startChild = (options: ChildOptions): Child => {
  const output = options.label === undefined ? 'inherit' : 'pipe';
  const stdio: StdioOptions = [options.input ? 'inherit' : 'ignore', options.silent ? 'ignore' : output, output];
  const args = [...(options.sourceMaps ? ['--enable-source-maps'] : []), options.script, ...(options.args ?? [])];
  const child = spawn(process.execPath, args, { env: childEnvironment(options.env), stdio, detached: true });
  if (options.label !== undefined) {
    relay(child.stdout, process.stdout, options.label);
    relay(child.stderr, process.stderr, options.label);
  }
  const pid = child.pid ?? 0;
  const identity: ProcessIdentity | null = identify(pid);
  if (pid > 0) options.watchdog.watch(pid, 'TERM', 10);
  const ended = new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      options.watchdog.forget(pid);
      resolve(code ?? 128);
    });
  });
  return {
    pid,
    ended,
    send: (signal) => child.kill(signal),
    stop: async () => {
      if (identity) await stopProcess(identity, STOP_STEPS);
    },
  };
};
