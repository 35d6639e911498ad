import { Pencil } from 'lucide-react';
import { useState } from 'react';
import type { Day } from '@regiotafel/kernel/day';
import { useCommand, type Problem } from '@regiotafel/web-data';
import { Button, Deadline, StatusPill, useText, useTimeText } from '@regiotafel/web-ui';
import { useNow } from '../../app/business-clock.js';
import { ProblemNotice } from '../../app/query-view.js';
import { isOver, MEASURE_TONE } from './measure-status.js';
import { MoveMeasureMutation, type CasePlan, type Measure } from './plan.query.js';

const Facts = ({ measure, goals }: { readonly measure: Measure; readonly goals: CasePlan['goals'] }) => {
  const t = useText();
  const time = useTimeText();
  const now = useNow();
  const { nature, track, lifeDomain, owner, startsOn, dueOn, necessity, basis, goalId } = measure;
  const goal = goals.find(({ id }) => id === goalId);
  return (
    <>
      <span className="rt-plan__detail">
        {t(`plan.nature.${nature}`)} · {t(`plan.track.${track}`)} · {t(`plan.lifeDomain.${lifeDomain}`)}
      </span>
      <span className="rt-plan__detail">
        {owner.name} · {t('plan.measure.from', { day: time.day(startsOn as Day) })}{' '}
        {isOver(measure.status) ? time.day(dueOn as Day) : <Deadline due={dueOn as Day} now={now} />}
      </span>
      {goal && <span className="rt-plan__detail">{t('plan.measure.forGoal', { goal: goal.text })}</span>}
      {necessity !== null && (
        <p className="rt-plan__why">
          <strong>{t('plan.measure.necessityShort')}</strong> {necessity}
        </p>
      )}
      {basis !== null && (
        <p className="rt-plan__why">
          <strong>{t('plan.measure.basis')}:</strong> {basis}
        </p>
      )}
    </>
  );
};

export type MeasureItemProps = {
  readonly caseId: string;
  readonly plan: CasePlan;
  readonly measure: Measure;
  readonly onRefresh: () => void;
  readonly onChange: () => void;
};

/** One measure, with the steps that can be taken from where it is. */
export const MeasureItem = ({ caseId, plan, measure, onRefresh, onChange }: MeasureItemProps) => {
  const t = useText();
  const move = useCommand(MoveMeasureMutation);
  const [isPending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { id, version, title, status, steps } = measure;
  const take = async (step: Measure['steps'][number]): Promise<void> => {
    setPending(true);
    const result = await move({ caseId, measureId: id, version, step });
    setPending(false);
    setProblem(result.problem);
    if (result.problem?.code === 'CONFLICT') onRefresh();
  };
  return (
    <li className="rt-plan__measure">
      <div className="rt-plan__measure-head">
        <strong>{title}</strong>{' '}
        <StatusPill tone={MEASURE_TONE[status]}>{t(`plan.measureStatus.${status}`)}</StatusPill>
      </div>
      <Facts measure={measure} goals={plan.goals} />
      {problem && <ProblemNotice problem={problem} />}
      {plan.mayWrite && steps.length > 0 && (
        <div className="rt-plan__actions">
          {steps.map((step) => (
            <Button
              key={step}
              size="small"
              isPending={isPending}
              aria-label={t(`plan.step.${step}.of`, { title })}
              onPress={() => void take(step)}
            >
              {t(`plan.step.${step}`)}
            </Button>
          ))}
          <Button size="small" icon={Pencil} aria-label={t('plan.measure.changeOf', { title })} onPress={onChange}>
            {t('plan.measure.change')}
          </Button>
        </div>
      )}
    </li>
  );
};
