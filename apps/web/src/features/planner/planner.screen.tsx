import { getRouteApi } from '@tanstack/react-router';
import { Sparkles } from 'lucide-react';
import { useState } from 'react';
import { dayAt, type Day } from '@regiotafel/kernel/day';
import { useCommand, useScreenQuery, type Problem } from '@regiotafel/web-data';
import { Button, mondayOf, Panel, useText, WeekCalendar } from '@regiotafel/web-ui';
import { useNow } from '../../app/business-clock.js';
import { RunPanel } from '../../app/planning/run-panel.js';
import { isWorking } from '../../app/planning/use-run-progress.js';
import { ProblemNotice, QueryView } from '../../app/query-view.js';
import { useHasRole } from '../../app/session/use-has-role.js';
import { NotFoundPage } from '../../app/shell/not-found-page.js';
import { Page } from '../../app/shell/page.js';
import { PlanMeetingsMutation, PlannerScreenQuery, type PlannerData, type Run } from './planner.query.js';
import { WaitingList } from './waiting-list.js';
import { weekItems } from './week-items.js';
import './planner.css';

const route = getRouteApi('/seat/planner');

const isOpen = (run: Run): boolean => isWorking(run) || run.proposals.some(({ status }) => status === 'OPEN');

/** The run that is shown: what works or waits for an answer, else the last one; repairs first, they hurt most. */
const shownRuns = (runs: readonly Run[]): readonly Run[] => {
  const open = runs.filter(isOpen);
  const repairs = open.filter(({ kind }) => kind === 'REPAIR');
  const plans = open.filter(({ kind }) => kind === 'PLAN').slice(0, 1);
  const shown = [...repairs, ...plans];
  return shown.length > 0 ? shown : runs.slice(0, 1);
};

type PlanButtonProps = { readonly isDisabled: boolean; readonly look: 'primary' | 'secondary' };

const PlanButton = ({ isDisabled, look }: PlanButtonProps) => {
  const t = useText();
  const plan = useCommand(PlanMeetingsMutation);
  const [isPending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const start = async (): Promise<void> => {
    setPending(true);
    setProblem((await plan({})).problem);
    setPending(false);
  };
  return (
    <>
      {problem !== null && <ProblemNotice problem={problem} />}
      <Button look={look} icon={Sparkles} isPending={isPending} isDisabled={isDisabled} onPress={() => void start()}>
        {t('planner.plan')}
      </Button>
    </>
  );
};

const Runs = ({ runs, onEnd }: { readonly runs: readonly Run[]; readonly onEnd: () => void }) => {
  const t = useText();
  return shownRuns(runs).map((run) => (
    <Panel key={run.id} title={t(`planner.run.${run.kind}`)}>
      <RunPanel run={run} onEnd={onEnd} />
    </Panel>
  ));
};

const Week = ({ data, day }: { readonly data: PlannerData; readonly day: Day }) => {
  const t = useText();
  const now = useNow();
  const navigate = route.useNavigate();
  const open = (id: string): void => {
    if (id.startsWith('meeting_')) void navigate({ to: '/overleggen/$id', params: { id } });
  };
  return (
    <WeekCalendar
      label={t('planner.week')}
      day={day}
      now={now}
      items={weekItems(t, data)}
      onOpen={open}
      onWeek={(week) => void navigate({ search: (before) => ({ ...before, week }) })}
    />
  );
};

export const Screen = () => {
  const t = useText();
  const now = useNow();
  const { week } = route.useSearch();
  const isCoordinator = useHasRole('COORDINATOR');
  const day = (week ?? dayAt(now)) as Day;
  const result = useScreenQuery(PlannerScreenQuery, { week: mondayOf(day) });
  if (!isCoordinator) return <NotFoundPage />;
  const waiting = result.data?.meetingsToPlan ?? [];
  const runs = result.data?.planningRuns ?? [];
  const works = runs.some(isWorking);
  return (
    <Page
      title={t('planner.title')}
      actions={
        <PlanButton isDisabled={waiting.length === 0 || works} look={runs.some(isOpen) ? 'secondary' : 'primary'} />
      }
    >
      <QueryView of={result}>
        {(data) => (
          <div className="rt-planner">
            <WaitingList meetings={data.meetingsToPlan ?? []} />
            <div className="rt-planner__main">
              <Runs runs={data.planningRuns ?? []} onEnd={result.refresh} />
              <Week data={data} day={day} />
            </div>
          </div>
        )}
      </QueryView>
    </Page>
  );
};
