import {
  compile,
  type Explanation,
  explain,
  findSlots,
  type Instance,
  type Placement,
  type Plan,
  solve,
  type SolveProgress,
} from '@regiotafel/scheduling';

/** A region to plan: the instance, a 32-bit seed, and how long to search, in milliseconds. */
export interface PlanQuestion {
  readonly instance: Instance;
  readonly seed: number;
  readonly ms: number;
}

/** The plan, and for each placed meeting why it is not earlier. */
export interface PlanAnswer {
  readonly plan: Plan;
  readonly explanations: readonly Explanation[];
}

/** What a search tells and asks while it runs. */
export interface Following {
  onProgress(progress: SolveProgress): void;
  shouldStop(): boolean;
  /** Milliseconds since some moment. */
  elapsed(): number;
}

/** Plans a region. Blocks until the budget is used or `shouldStop` says so. @throws InvalidInput for a contradiction */
export const answerPlan = ({ instance, seed, ms }: PlanQuestion, following: Following): PlanAnswer => {
  const compiled = compile(instance);
  const begun = following.elapsed();
  const plan = solve(compiled, {
    seed,
    budget: { ms, elapsed: () => following.elapsed() - begun },
    onProgress: (progress) => following.onProgress(progress),
    shouldStop: () => following.shouldStop(),
  });
  return { plan, explanations: plan.placements.map(({ meeting }) => explain(compiled, plan, meeting)) };
};

/** One way to go on with a meeting that lost somebody. */
export interface Remedy {
  readonly kind: 'SWAP' | 'MOVE';
  readonly placement: Placement;
  /** Why another moment is not earlier; nothing to explain for somebody else at the same one. */
  readonly explanation: Explanation | null;
}

/** What repairing a meeting gives: someone else at the same moment, if anybody can, and the cheapest other moments; or why neither is possible. */
export interface RepairAnswer {
  readonly remedies: readonly Remedy[];
  readonly explanation: Explanation | null;
}

const MOVES = 3;

const isSameMoment = (one: Placement, other: Placement | undefined): boolean =>
  other !== undefined && one.day === other.day && one.grain === other.grain;

/** Repairs the one meeting of an instance. For a swap the notice does not count again: the people are told that they may stay. */
export const answerRepair = (instance: Instance): RepairAnswer => {
  const [meeting] = instance.meetings;
  if (!meeting) return { remedies: [], explanation: null };
  const told = meeting.communicated?.placement;
  const now = compile({ ...instance, rules: { ...instance.rules, noticeWorkingDays: 0, crisisNoticeMinutes: 0 } });
  const stay = findSlots(now, meeting, 1).filter(({ placement }) => isSameMoment(placement, told));
  const compiled = compile(instance);
  const moves = findSlots(compiled, meeting, MOVES + 1)
    .filter(({ placement }) => !isSameMoment(placement, told))
    .slice(0, MOVES);
  const remedies: Remedy[] = [
    ...stay.map(({ placement }) => ({ kind: 'SWAP' as const, placement, explanation: null })),
    ...moves.map(({ placement }) => ({
      kind: 'MOVE' as const,
      placement,
      explanation: explain(compiled, { placements: [placement] }, meeting.id),
    })),
  ];
  const explanation = remedies.length > 0 ? null : explain(compiled, { placements: [] }, meeting.id);
  return { remedies, explanation };
};
