import type { Day } from '@regiotafel/kernel/day';
import { Deadline, Panel, StatusPill, useText, useTimeText } from '@regiotafel/web-ui';
import { useNow } from '../../app/business-clock.js';
import { isOver, MEASURE_TONE } from './measure-status.js';
import type { PlanHeading } from './plan.query.js';

const Heading = ({ heading }: { readonly heading: PlanHeading }) => {
  const t = useText();
  const time = useTimeText();
  const now = useNow();
  const { nature, lifeDomain, owner, startsOn, dueOn, status } = heading;
  return (
    <li className="rt-plan__measure">
      <div className="rt-plan__measure-head">
        <strong>{t(`plan.lifeDomain.${lifeDomain}`)}</strong>{' '}
        <StatusPill tone={MEASURE_TONE[status]}>{t(`plan.measureStatus.${status}`)}</StatusPill>
      </div>
      <span className="rt-plan__detail">
        {t(`plan.nature.${nature}`)} · {owner.name} ({owner.tenantName})
      </span>
      <span className="rt-plan__detail">
        {t('plan.measure.from', { day: time.day(startsOn as Day) })}{' '}
        {isOver(status) ? time.day(dueOn as Day) : <Deadline due={dueOn as Day} now={now} />}
      </span>
    </li>
  );
};

/** The plan for whoever may read who does what kind of measure by when, and no words. */
export const HeadingsPanel = ({ headings }: { readonly headings: readonly PlanHeading[] }) => {
  const t = useText();
  return (
    <Panel title={t('plan.headings')}>
      <p>{t('plan.headings.help')}</p>
      {headings.length === 0 && <p>{t('plan.headings.none')}</p>}
      {headings.length > 0 && (
        <ul className="rt-plan__measures">
          {headings.map((heading) => (
            <Heading key={heading.id} heading={heading} />
          ))}
        </ul>
      )}
    </Panel>
  );
};
