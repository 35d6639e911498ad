import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { identify, type ProcessIdentity } from './processes.ts';

const SCRIPT = fileURLToPath(new URL('./watchdog.sh', import.meta.url));

/** Ends the watched processes when this process dies, even by `kill -9`. Its script is a shell that holds the other end of a pipe. */
export interface Watchdog {
  readonly identity: ProcessIdentity | null;
  /** From now on the process is sent `signal` when this process dies, and KILL after `seconds`. */
  watch(pid: number, signal: 'TERM' | 'INT', seconds: number): void;
  /** The process has ended, or may live on without us. */
  forget(pid: number): void;
  /** Ends the watchdog itself, watching nothing. */
  dismiss(): Promise<void>;
}

/** Starts a watchdog in a session of its own, so that Ctrl-C in the terminal does not reach it. */
export const startWatchdog = (): Watchdog => {
  const child = spawn('/bin/sh', [SCRIPT], { detached: true, stdio: ['pipe', 'ignore', 'ignore'], cwd: '/' });
  const ended = once(child, 'exit').catch(() => undefined);
  child.stdin.on('error', () => undefined);
  child.unref();
  if (child.stdin instanceof Socket) child.stdin.unref();
  const watched = new Set<number>();
  return {
    identity: child.pid === undefined ? null : identify(child.pid),
    watch: (pid, signal, seconds) => {
      watched.add(pid);
      child.stdin.write(`watch ${pid} ${signal} ${seconds}\n`);
    },
    forget: (pid) => {
      watched.delete(pid);
      child.stdin.write(`forget ${pid} - 0\n`);
    },
    dismiss: async () => {
      for (const pid of watched) child.stdin.write(`forget ${pid} - 0\n`);
      child.ref();
      child.stdin.end();
      await ended;
    },
  };
};
