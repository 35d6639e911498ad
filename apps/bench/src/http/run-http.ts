import { embeddedIssuer, loadSettings } from '@regiotafel/runtime';
import { OperatorAccess } from '@regiotafel/tenancy';
import { freePort } from '../../../../infra/processes/ports.ts';
import { startWatchdog, type Watchdog } from '../../../../infra/processes/watchdog.ts';
import { prepareDatabase } from '../database/prepare-database.js';
import { makeScratchDatabase, type ScratchDatabase } from '../database/scratch-database.js';
import { parentOf, tellsCpu } from '../machine/processes.js';
import { type Program, startProgram } from '../machine/program.js';
import { Connection } from './load.js';
import { type Comparison, measure, type Measured, type Plan, type TargetFigures } from './measure.js';
import { checkAnswers, mixed, questionsFor } from './requests.js';
import { signIn } from './sign-in.js';
import { type Coordinator, fillWorld, type WorldSize } from './world.js';

/** One setting of the disk, with what it gave. */
export interface HttpResult {
  readonly waitsForDisk: boolean;
  readonly rows: number;
  readonly connections: number;
  readonly questions: number;
  readonly targets: readonly TargetFigures[];
  readonly comparison: Comparison;
}

const CONNECTIONS = 16;
const PAGES = 6;
const NO_LIMIT = '999999999,999999999';

const SIZES: Readonly<Record<'quick' | 'whole', WorldSize>> = {
  quick: { asking: 8, others: 92, cardsPerRegion: 500 },
  whole: { asking: 8, others: 492, cardsPerRegion: 2_000 },
};
const TIMES = {
  quick: { repetitions: 5, milliseconds: 1_500, warmUp: 2_500 },
  whole: { repetitions: 9, milliseconds: 4_000, warmUp: 6_000 },
} as const;

const connect = (port: number): Promise<Connection[]> =>
  Promise.all(Array.from({ length: CONNECTIONS }, () => Connection.open(port)));

const platformTarget = async (program: Program, coordinators: readonly Coordinator[]): Promise<Measured> => {
  const origin = `http://127.0.0.1:${program.port}`;
  const cookies = new Map<string, string>();
  for (const { subject } of coordinators) cookies.set(subject, await signIn(origin, subject));
  return {
    name: 'Regiotafel',
    path: '/graphql',
    host: `127.0.0.1:${program.port}`,
    connections: await connect(program.port),
    headersFor: ({ subject }) => ({ cookie: cookies.get(subject) ?? '', origin, 'x-regiotafel': '1' }),
    program,
  };
};

const rawTarget = async (program: Program, issuer: string): Promise<Measured> => ({
  name: 'node:http + pg',
  path: '/',
  host: `127.0.0.1:${program.port}`,
  connections: await connect(program.port),
  headersFor: ({ subject, tenantId, memberId }) => ({
    'x-issuer': issuer,
    'x-subject': subject,
    'x-seat': `${tenantId}.${memberId}`,
  }),
  program,
});

interface Stage {
  readonly database: ScratchDatabase;
  readonly watchdog: Watchdog;
  readonly size: WorldSize;
  readonly plan: Plan;
  /** Where the product is asked; the issuer of its tokens follows from it. */
  readonly port: number;
  readonly issuer: string;
  readonly coordinators: readonly Coordinator[];
}

const compareOn = async (stage: Stage, waitsForDisk: boolean): Promise<HttpResult> => {
  const { database, watchdog, size, plan, port, issuer, coordinators } = stage;
  await database.waitForDisk(waitsForDisk);
  const env = { DATABASE_URL: database.url, REGIOTAFEL_LIMITS: NO_LIMIT, PUBLIC_URL: `http://127.0.0.1:${port}` };
  const programs: Program[] = [];
  const start = async (name: string, file: string, on?: number): Promise<Program> => {
    const program = await startProgram({ name, file, args: [String(size.asking)], env, watchdog, port: on });
    programs.push(program);
    return program;
  };
  try {
    const ours = await platformTarget(await start('Regiotafel', 'http/platform-server.js', port), coordinators);
    const theirs = await rawTarget(await start('node:http + pg', 'http/raw-server.js'), issuer);
    const questions = mixed(await questionsFor(ours, coordinators, PAGES));
    await checkAnswers([ours, theirs], questions);
    const { targets, comparison } = await measure([ours, theirs], questions, plan);
    for (const connection of [...ours.connections, ...theirs.connections]) connection.close();
    const rows = (size.asking + size.others) * size.cardsPerRegion;
    return { waitsForDisk, rows, connections: CONNECTIONS, questions: questions.length, targets, comparison };
  } finally {
    await Promise.all(programs.map(({ child }) => child.stop()));
  }
};

/** The signed-in pool list of the product against node:http and pg with the same SQL, each with and without waiting for the disk. */
export const runHttp = async (quick: boolean): Promise<readonly HttpResult[]> => {
  const settings = loadSettings();
  if (settings.mode !== 'demo') throw new Error('this group needs the identity provider of the demo');
  const kind = quick ? 'quick' : 'whole';
  const size = SIZES[kind];
  const watchdog = startWatchdog();
  const database = await makeScratchDatabase(OperatorAccess.from(settings).databaseUrl, parentOf);
  try {
    const port = await freePort();
    const publicUrl = `http://127.0.0.1:${port}`;
    if ((await prepareDatabase({ DATABASE_URL: database.url, PUBLIC_URL: publicUrl })) !== 0)
      throw new Error('the database could not be prepared');
    const { issuer } = embeddedIssuer({ publicUrl });
    const coordinators = await fillWorld(database.sql, size, issuer);
    const plan = { ...TIMES[kind], postmaster: database.postmaster, cpu: tellsCpu() };
    const stage = { database, watchdog, size, plan, port, issuer, coordinators };
    return [await compareOn(stage, true), await compareOn(stage, false)];
  } finally {
    await database.drop();
    await watchdog.dismiss();
  }
};
