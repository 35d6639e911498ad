import { useEffect, useRef } from 'react';
import { useSubscription } from 'urql';
import { useRefreshOnReturn } from '../refresh.js';
import { PlanningProgressSubscription, type PlanningProgress, type PlanningRun } from './planning.query.js';

/** Whether the planner still works on a run. */
export const isWorking = ({ status }: Pick<PlanningRun, 'status'>): boolean =>
  status === 'QUEUED' || status === 'RUNNING';

/** Follows a run while it works; `refresh` is called once it ends, to read what it proposes. */
export const useRunProgress = (
  run: Pick<PlanningRun, 'id' | 'status'>,
  refresh: () => void,
): PlanningProgress | null => {
  const works = isWorking(run);
  const [{ data, fetching }] = useSubscription({
    query: PlanningProgressSubscription,
    variables: { runId: run.id },
    pause: !works,
  });
  const before = useRef(works);
  useEffect(() => {
    if (before.current && !works) refresh();
    before.current = works;
  }, [works, refresh]);
  const wasFollowing = useRef(false);
  useEffect(() => {
    if (works && wasFollowing.current && !fetching) refresh();
    wasFollowing.current = fetching;
  }, [works, fetching, refresh]);
  useRefreshOnReturn(refresh);
  return data?.planningProgress ?? null;
};
