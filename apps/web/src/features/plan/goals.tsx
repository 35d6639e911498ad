import { StatusPill, useText, useTimeText } from '@regiotafel/web-ui';
import type { Day } from '@regiotafel/kernel/day';
import type { CasePlan } from './plan.query.js';

/** The goals of a plan, with the part of life each is about. */
export const Goals = ({ goals }: Pick<CasePlan, 'goals'>) => {
  const t = useText();
  const time = useTimeText();
  return (
    <ol className="rt-plan__goals">
      {goals.map(({ id, text, lifeDomain, reachedOn }) => (
        <li key={id}>
          {text}
          <span className="rt-plan__detail">
            {lifeDomain === null ? t('plan.noLifeDomain') : t(`plan.lifeDomain.${lifeDomain}`)}
          </span>
          {reachedOn !== null && (
            <StatusPill tone="positive">{t('plan.reachedOn', { day: time.day(reachedOn as Day) })}</StatusPill>
          )}
        </li>
      ))}
    </ol>
  );
};
