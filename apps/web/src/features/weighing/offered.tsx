import { FactList, Notice, Panel, useText, type Fact } from '@regiotafel/web-ui';
import type { Offered } from './weighing.query.js';

const OfferFacts = ({ offer }: { readonly offer: NonNullable<Offered['offer']> }) => {
  const t = useText();
  const facts: Fact[] = [
    { term: t('weighing.necessity'), value: offer.necessity },
    { term: t('weighing.subsidiarity.offer'), value: offer.subsidiarity },
  ];
  if (offer.subjectInformed !== null)
    facts.push({
      term: t(`weighing.informed.of.${offer.told ?? 'PERSON'}`),
      value: [t(`weighing.informed.${offer.subjectInformed ? 'YES' : 'NO'}`), offer.subjectInformedReason]
        .filter(Boolean)
        .join('. '),
    });
  return <FactList facts={facts} />;
};

export type OfferedPanelProps = { readonly signal: Offered | null; readonly isAtTable: boolean };

/** What the municipality shared with the table, and why. */
export const OfferedPanel = ({ signal, isAtTable }: OfferedPanelProps) => {
  const t = useText();
  const { narrative = null, interpretation = null, offer = null } = signal ?? {};
  const isShared = narrative !== null || offer !== null;
  return (
    <Panel title={t('weighing.offered')}>
      {!isShared && <Notice>{t(isAtTable ? 'weighing.accessEnded' : 'weighing.notAtTable')}</Notice>}
      {narrative !== null && (
        <>
          <h3>{t('weighing.narrative')}</h3>
          <p className="rt-weighing__text">{narrative}</p>
        </>
      )}
      {interpretation !== null && (
        <>
          <h3>{t('weighing.interpretation')}</h3>
          <p className="rt-weighing__text">{interpretation.text}</p>
        </>
      )}
      {offer !== null && (
        <>
          <h3>{t('weighing.why')}</h3>
          <OfferFacts offer={offer} />
        </>
      )}
    </Panel>
  );
};
