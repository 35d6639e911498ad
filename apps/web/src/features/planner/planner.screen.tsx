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
import { isOpen, shownRuns } from './shown-runs.js';
import { WaitingList } from './waiting-list.js';
import { weekItems } from './week-items.js';
import './planner.css';

const route = getRouteApi('/seat/planner');

type PlanButtonProps = {
  /** Message that says why there is nothing to plan now. */
  readonly whyNot: string | null;
  readonly look: 'primary' | 'secondary';
};

const whyNotPlan = (waiting: number, works: boolean): string | null => {
  if (works) return 'planner.whyNot.works';
  return waiting === 0 ? 'planner.whyNot.nothing' : null;
};

const PlanButton = ({ whyNot, look }: PlanButtonProps) => {
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
      {whyNot !== null && <span className="rt-planner__why">{t(whyNot)}</span>}
      <Button
        look={look}
        icon={Sparkles}
        isPending={isPending}
        isDisabled={whyNot !== null}
        onPress={() => void start()}
      >
        {t('planner.plan')}
      </Button>
    </>
  );
};

const Runs = ({ runs, onEnd }: { readonly runs: readonly Run[]; readonly onEnd: () => void }) => {
  const t = useText();
  const now = useNow();
  return shownRuns(runs, now).map((run) => (
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
  return (
    <Page
      title={t('planner.title')}
      actions={
        result.data && (
          <PlanButton
            whyNot={whyNotPlan(waiting.length, runs.some(isWorking))}
            look={runs.some((run) => isOpen(run, now)) ? 'secondary' : 'primary'}
          />
        )
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
