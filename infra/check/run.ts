import { spawn } from 'node:child_process';

export type Outcome = { code: number; out: string; err: string };

/** Runs a program to its end; a program that cannot start or is killed rejects. */
export const run = (cwd: string, program: string, args: readonly string[]): Promise<Outcome> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === null) reject(new Error(`${program} was ended by ${signal}`));
      else resolve({ code, out, err });
    });
  });

/** Runs the command-line file of an installed package with this same Node. */
export const runScript = (cwd: string, script: string, args: readonly string[]): Promise<Outcome> =>
  run(cwd, process.execPath, [script, ...args]);
