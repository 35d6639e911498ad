import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { checkoutFolder } from '@regiotafel/runtime';

/** A process of the product under test, as its users start it. */
export interface Product {
  /** Everything it has written so far. */
  readonly said: () => string;
  /** Its exit code. */
  readonly ended: Promise<number | null>;
  /** Resolves when it answers `/readyz` of this address. @throws Error with what it said when it ends before */
  ready(origin: string): Promise<void>;
  stop(): Promise<void>;
}

const LOOK_EVERY_MS = 100;
const NOT_THEIRS = /^(REGIOTAFEL_|NODE_OPTIONS$|DATABASE_URL$|PORT$|PUBLIC_URL$|OIDC_ISSUERS$)/;

const environment = (settings: Readonly<Record<string, string>>): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !NOT_THEIRS.test(name))),
  ...settings,
});

/** Builds a workspace where it changed and runs one of its programs: `('apps/cases', 'main', settings)`. */
export const runProduct = (workspace: string, program: string, settings: Readonly<Record<string, string>>): Product => {
  const root = checkoutFolder();
  const script = join(root, 'infra', 'run.ts');
  const child: ChildProcess = spawn(process.execPath, [script, workspace, program], {
    cwd: root,
    env: environment(settings),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
  };
  const ready = async (origin: string): Promise<void> => {
    while (child.exitCode === null) {
      const answer = await fetch(`${origin}/readyz`).catch(() => null);
      if (answer?.status === 200) return;
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    }
    throw new Error(`the process ended: ${said}`);
  };
  return { said: () => said, ended, ready, stop };
};
