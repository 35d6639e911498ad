import { dayAt } from '@regiotafel/kernel/day';
import type { Run } from './planner.query.js';

type Shown = Pick<Run, 'id' | 'kind' | 'finishedAt'> & {
  readonly proposals: readonly Pick<Run['proposals'][number], 'status' | 'kind' | 'startsAt'>[];
};

/** Whether a run works, has ended just now and was not read since, or still proposes a moment that is to come; a repair without a solution waits for an answer too. */
export const isOpen = (run: Shown, now: Date): boolean =>
  run.finishedAt === null ||
  run.proposals.some(
    ({ status, kind, startsAt }) =>
      status === 'OPEN' &&
      (kind === 'UNPLANNED' ? run.kind === 'REPAIR' : startsAt !== null && Date.parse(startsAt) > now.getTime()),
  );

/** The runs that are shown: repairs first, they hurt most; then the last plan that is open. What has ended tells so for the rest of its day. */
export const shownRuns = <R extends Shown>(runs: readonly R[], now: Date): readonly R[] => {
  const open = runs.filter((run) => isOpen(run, now));
  const repairs = open.filter(({ kind }) => kind === 'REPAIR');
  const plans = open.filter(({ kind }) => kind === 'PLAN').slice(0, 1);
  const shown = [...repairs, ...plans];
  if (shown.length > 0) return shown;
  return runs.slice(0, 1).filter(({ finishedAt }) => dayAt(new Date(finishedAt ?? now)) === dayAt(now));
};
