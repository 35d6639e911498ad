import { percentile, ratioOf, type Spread, spreadOf } from '../figures/statistics.js';
import { childrenOf, cpuBetween, memoryOf, readCpu } from '../machine/processes.js';
import type { Program } from '../machine/program.js';
import { load } from './load.js';
import { type Question, requestOf, type Target } from './requests.js';

/** One repetition of one target. CPU in µs per request; null where the kernel does not tell. */
interface Repetition {
  readonly requestsPerSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly nodeCpu: number | null;
  readonly postgresCpu: number | null;
}

/** A target with the process that answers. */
export interface Measured extends Target {
  readonly program: Program;
}

/** Figures of one target over all repetitions; latencies in ms, memory in MB. */
export interface TargetFigures {
  readonly name: string;
  readonly requestsPerSecond: Spread;
  readonly p50: Spread;
  readonly p99: Spread;
  readonly nodeCpu: Spread | null;
  readonly postgresCpu: Spread | null;
  readonly memory: number;
}

/** How the first target compares with the second, repetition by repetition. */
export interface Comparison {
  readonly requestsPerSecond: Spread;
  readonly nodeCpu: Spread | null;
  readonly totalCpu: Spread | null;
}

export interface Plan {
  readonly repetitions: number;
  readonly milliseconds: number;
  readonly warmUp: number;
  /** Process of PostgreSQL that all backends are children of; 0 leaves its CPU out. */
  readonly postmaster: number;
  readonly cpu: boolean;
}

const repeat = async (target: Measured, requests: readonly Buffer[], plan: Plan): Promise<Repetition> => {
  const backends = () => (plan.postmaster === 0 ? [] : childrenOf(plan.postmaster));
  const node = [target.program.child.pid];
  const before = [readCpu(node), readCpu(backends())] as const;
  const stretch = await load(target.connections, requests, plan.milliseconds);
  const after = [readCpu(node), readCpu(backends())] as const;
  const perRequest = (at: 0 | 1): number => cpuBetween(before[at], after[at]) / stretch.requests;
  return {
    requestsPerSecond: stretch.requests / stretch.seconds,
    p50: percentile(stretch.latencies, 0.5),
    p99: percentile(stretch.latencies, 0.99),
    nodeCpu: plan.cpu ? perRequest(0) : null,
    postgresCpu: plan.cpu && plan.postmaster > 0 ? perRequest(1) : null,
  };
};

const known = (figures: readonly (number | null)[]): readonly number[] | null =>
  figures.some((figure) => figure === null) ? null : (figures as readonly number[]);

const spread = (figures: readonly (number | null)[]): Spread | null => {
  const all = known(figures);
  return all && spreadOf(all);
};

const figuresOf = (target: Measured, series: readonly Repetition[]): TargetFigures => ({
  name: target.name,
  requestsPerSecond: spreadOf(series.map(({ requestsPerSecond }) => requestsPerSecond)),
  p50: spreadOf(series.map(({ p50 }) => p50)),
  p99: spreadOf(series.map(({ p99 }) => p99)),
  nodeCpu: spread(series.map(({ nodeCpu }) => nodeCpu)),
  postgresCpu: spread(series.map(({ postgresCpu }) => postgresCpu)),
  memory: memoryOf(target.program.child.pid).most,
});

const total = ({ nodeCpu, postgresCpu }: Repetition): number | null =>
  nodeCpu === null || postgresCpu === null ? null : nodeCpu + postgresCpu;

const compare = (ours: readonly Repetition[], theirs: readonly Repetition[]): Comparison => {
  const ratio = (of: (one: Repetition) => number | null): Spread | null => {
    const [a, b] = [known(ours.map(of)), known(theirs.map(of))];
    return a && b && ratioOf(a, b);
  };
  return {
    requestsPerSecond: ratioOf(
      ours.map(({ requestsPerSecond }) => requestsPerSecond),
      theirs.map(({ requestsPerSecond }) => requestsPerSecond),
    ),
    nodeCpu: ratio(({ nodeCpu }) => nodeCpu),
    totalCpu: ratio(total),
  };
};

/** Loads both targets in turn, A B A B …, and compares them repetition by repetition. */
export const measure = async (
  [ours, theirs]: readonly [Measured, Measured],
  questions: readonly Question[],
  plan: Plan,
): Promise<{ targets: readonly TargetFigures[]; comparison: Comparison }> => {
  const runs = [ours, theirs].map((target) => ({
    target,
    requests: questions.map((question) => requestOf(target, question)),
    series: [] as Repetition[],
  }));
  for (const { target, requests } of runs) await load(target.connections, requests, plan.warmUp);
  for (let at = 0; at < plan.repetitions; at += 1)
    for (const run of runs) run.series.push(await repeat(run.target, run.requests, plan));
  const [a, b] = runs;
  if (!a || !b) throw new Error('two targets are compared');
  return {
    targets: runs.map(({ target, series }) => figuresOf(target, series)),
    comparison: compare(a.series, b.series),
  };
};
