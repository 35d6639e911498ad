import { Deadline, FactList, Panel, StatusPill, useText, useTimeText, type Fact } from '@regiotafel/web-ui';
import { useNow } from '../../app/business-clock.js';
import { dueOf } from '../../app/due.js';
import { RouteLink } from '../../app/route-link.js';
import type { Signal } from './signal.query.js';

/** What the region made of it, and where the work goes on. For the desk only. */
export const ResultPanel = ({ signal: { weighing, caseFile } }: { readonly signal: Signal }) => {
  const t = useText();
  const time = useTimeText();
  const now = useNow();
  if (!weighing) return null;
  const { outcome, concludedAt } = weighing;
  const facts: Fact[] = [
    {
      term: t('signals.result.outcome'),
      value:
        outcome === null ? (
          t('signals.result.none')
        ) : (
          <StatusPill tone="positive">{t(`outcome.${outcome}`)}</StatusPill>
        ),
    },
    concludedAt === null
      ? { term: t('signals.result.judgeBy'), value: <Deadline due={dueOf(weighing.judgeBy)} now={now} /> }
      : { term: t('signals.result.concludedAt'), value: time.moment(new Date(concludedAt)) },
    {
      term: t('signals.result.weighing'),
      value: (
        <RouteLink to="/weging/$id" params={{ id: weighing.id }}>
          {weighing.number}
        </RouteLink>
      ),
    },
  ];
  if (caseFile)
    facts.push({
      term: t('signals.result.case'),
      value: (
        <RouteLink to="/casussen/$id" params={{ id: caseFile.id }}>
          {caseFile.number}
        </RouteLink>
      ),
    });
  return (
    <Panel title={t('signals.result')}>
      <FactList facts={facts} />
    </Panel>
  );
};
