import { useState } from 'react';
import { readFragment, useCommand, type Problem } from '@regiotafel/web-data';
import { Button, Notice, ProgressBar, useText, useTimeText, type Text } from '@regiotafel/web-ui';
import { ProblemNotice } from '../query-view.js';
import {
  CancelPlanningRunMutation,
  PlanningRunParts,
  type MaskedRun,
  type PlanningProgress,
  type PlanningRun,
} from './planning.query.js';
import { ProposalCard } from './proposal-card.js';
import { isWorking, useRunProgress } from './use-run-progress.js';
import './planning.css';

const stepOf = (t: Text, run: PlanningRun, progress: PlanningProgress | null): string => {
  if (run.status === 'QUEUED' || progress?.phase == null) return t('planning.step.QUEUED');
  return t(`planning.step.${progress.phase}`, {
    iteration: progress.iteration ?? 0,
    unscheduled: progress.unscheduled ?? 0,
  });
};

const Working = ({ run, progress }: { readonly run: PlanningRun; readonly progress: PlanningProgress | null }) => {
  const t = useText();
  const cancel = useCommand(CancelPlanningRunMutation);
  const [problem, setProblem] = useState<Problem | null>(null);
  const stop = async (): Promise<void> => setProblem((await cancel({ runId: run.id })).problem);
  return (
    <>
      {problem !== null && <ProblemNotice problem={problem} />}
      <ProgressBar
        label={t(`planning.working.${run.kind}`)}
        step={stepOf(t, run, progress)}
        actions={
          <Button size="small" onPress={() => void stop()}>
            {t('planning.cancel')}
          </Button>
        }
      />
    </>
  );
};

const FAILED_CODES = ['RAN_TOO_LONG', 'SEAT_ENDED', 'STALLED'];

const whyFailed = (t: Text, code: string): string =>
  FAILED_CODES.includes(code) ? t(`planning.failed.${code}`) : t('planning.failed.OTHER', { code });

const Ended = ({ run }: { readonly run: PlanningRun }) => {
  const t = useText();
  const time = useTimeText();
  const at = time.moment(new Date(run.finishedAt ?? run.requestedAt));
  if (run.status !== 'DONE')
    return (
      <Notice tone={run.status === 'FAILED' ? 'negative' : 'warning'}>
        {t(`planning.ended.${run.status}`, { at })}
        {run.errorCode != null && ` ${whyFailed(t, run.errorCode)}`}
      </Notice>
    );
  if (run.kind === 'REPAIR') {
    const options = run.proposals.filter(({ kind }) => kind !== 'UNPLANNED').length;
    return <p role="status">{t('planning.ended.REPAIRED', { at, options })}</p>;
  }
  return (
    <p role="status">
      {t('planning.ended.DONE', { at, planned: run.planned ?? 0, unscheduled: run.unscheduled ?? 0 })}
    </p>
  );
};

export type RunPanelProps = {
  readonly run: MaskedRun;
  readonly onEnd: () => void;
  /** Whether proposals say which meeting they are about. */
  readonly isNamed?: boolean;
};

/** A run of the planner: its progress while it works, then what it proposes. */
export const RunPanel = ({ run: masked, onEnd, isNamed = true }: RunPanelProps) => {
  const t = useText();
  const run = readFragment(PlanningRunParts, masked);
  const progress = useRunProgress(run, onEnd);
  if (isWorking(run)) return <Working run={run} progress={progress} />;
  const open = run.proposals.filter(({ status }) => status !== 'OVERTAKEN');
  return (
    <div className="rt-run">
      <Ended run={run} />
      {run.status === 'DONE' && open.length === 0 && <p>{t('planning.nothing')}</p>}
      <ul className="rt-proposals">
        {open.map((proposal) => (
          <ProposalCard key={proposal.id} proposal={proposal} run={run} isNamed={isNamed} />
        ))}
      </ul>
      {run.gap !== null && run.status === 'DONE' && (
        <details className="rt-why">
          <summary>{t('planning.details')}</summary>
          <p>{t('planning.gap', { gap: run.gap })}</p>
        </details>
      )}
    </div>
  );
};
