import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../failure.ts';
import { freePort } from '../processes/ports.ts';
import type { Endpoint } from '../run-file.ts';

/** Scopes that run as processes of their own in the many-process shape. */
export const SCOPES = ['directory', 'cases', 'expertise', 'meetings', 'insight', 'oversight'] as const;

/** One process the supervisor starts. */
export interface Program {
  readonly name: string;
  readonly script: string;
  /** Where it answers `/readyz`. */
  readonly port: number;
  readonly role: 'all' | 'api' | 'worker';
}

/** What a shape consists of. */
export interface Shape {
  /** Run one after the other, to the end, before anything serves. */
  readonly before: readonly string[];
  /** Started together. */
  readonly programs: readonly Program[];
  /** Started when the others answer; it has the port that users see. */
  readonly front: Program;
}

const programIn = (checkout: string, app: string, program = 'main'): string =>
  join(checkout, 'apps', app, 'dist', `${program}.js`);

const required = (script: string): string => {
  if (!existsSync(script)) throw new Failure(`${script} does not exist; there is nothing to start yet.`);
  return script;
};

/** Migrates with the migrator's login and hands out to each program what it may hold; no program that serves does either. */
const prepareIn = (checkout: string): string => required(programIn(checkout, 'regiotafel', 'prepare'));

/** Everything in one process. The database is prepared first. */
export const oneProcess = (checkout: string, port: number): Shape => ({
  before: [prepareIn(checkout)],
  programs: [],
  front: { name: 'regiotafel', script: required(programIn(checkout, 'regiotafel')), port, role: 'all' },
});

/** A free port that no program of this shape has: a port that nobody listens on yet may be given out twice. */
const portBeside = async (taken: Set<number>): Promise<number> => {
  const port = await freePort();
  if (taken.has(port)) return portBeside(taken);
  taken.add(port);
  return port;
};

/** An API and a worker process per scope, and the gateway in front. The database is prepared first. */
export const manyProcesses = async (checkout: string, port: number): Promise<Shape> => {
  const programs: Program[] = [];
  const taken = new Set([port]);
  for (const scope of SCOPES) {
    const script = programIn(checkout, scope);
    if (!existsSync(script)) continue;
    for (const role of ['api', 'worker'] as const) {
      const name = role === 'api' ? scope : `${scope}-worker`;
      programs.push({ name, script, port: await portBeside(taken), role });
    }
  }
  return {
    before: [prepareIn(checkout)],
    programs,
    front: { name: 'gateway', script: required(programIn(checkout, 'gateway')), port, role: 'api' },
  };
};

const endpoints = (programs: readonly Program[], role: Program['role']): Record<string, Endpoint> =>
  Object.fromEntries(
    programs
      .filter((program) => program.role === role)
      .map(({ name, port }) => [name.replace(/-worker$/, ''), { port }]),
  );

/** The ports of a shape as `run.json` names them. */
export const portsOf = (shape: Shape): { services: Record<string, Endpoint>; workers: Record<string, Endpoint> } => ({
  services: endpoints(shape.programs, 'api'),
  workers: endpoints(shape.programs, 'worker'),
});
