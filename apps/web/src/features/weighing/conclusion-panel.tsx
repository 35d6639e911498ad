import { FactList, Panel, StatusPill, useText, useTimeText, type Fact } from '@regiotafel/web-ui';
import type { Weighing } from './weighing.query.js';

const PARTS = ['rationale', 'proportionality', 'subsidiarity'] as const;

/** What the table concluded; nobody can change it. */
export const ConclusionPanel = ({ weighing }: { readonly weighing: Weighing }) => {
  const t = useText();
  const time = useTimeText();
  const { outcome, concludedAt, moreBy, moreFrom, municipality, texts } = weighing;
  if (outcome === null) return null;
  const facts: Fact[] = [];
  if (moreBy !== null)
    facts.push(
      { term: t('weighing.moreFrom'), value: moreFrom?.name ?? t('weighing.place', { name: municipality.name }) },
      { term: t('weighing.moreBy'), value: time.longDay(moreBy) },
    );
  for (const part of PARTS) {
    const value = texts?.[part];
    if (value) facts.push({ term: t(`weighing.conclude.${part}`), value });
  }
  if (texts) facts.push({ term: t('weighing.dissent'), value: texts.dissent ?? t('weighing.noDissent') });
  return (
    <Panel title={t('weighing.conclusion')}>
      <p className="rt-conclusion">
        <StatusPill tone="positive">{t(`outcome.${outcome}`)}</StatusPill>
        {concludedAt !== null && (
          <span>{t('weighing.concludedAt', { moment: time.moment(new Date(concludedAt)) })}</span>
        )}
      </p>
      <p>{t(`weighing.outcome.${outcome}.help`)}</p>
      {facts.length > 0 && <FactList facts={facts} />}
    </Panel>
  );
};
