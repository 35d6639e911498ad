import { FactList, Panel, useText, useTimeText, type Fact } from '@regiotafel/web-ui';
import { useLocalName } from '../../app/local-name.js';
import type { PurposeName, Signal } from './signal.query.js';

export type OfferPanelProps = {
  readonly offer: NonNullable<Signal['offer']>;
  readonly purposes: readonly PurposeName[];
};

/** What was offered to the region, and why. */
export const OfferPanel = ({ offer, purposes }: OfferPanelProps) => {
  const t = useText();
  const time = useTimeText();
  const nameOf = useLocalName();
  const purpose = nameOf(purposes.find(({ code }) => code === offer.purpose)) || offer.purpose;
  const informed = offer.subjectInformed;
  const facts: (Fact | null)[] = [
    { term: t('signals.offer.purpose'), value: purpose },
    { term: t('signals.offer.basis'), value: offer.legalBasis },
    { term: t('signals.offer.shared'), value: offer.fieldSets.map((set) => t(`fieldSet.${set}`)).join(', ') },
    { term: t('signals.offer.until'), value: time.longDay(offer.until) },
    { term: t('signals.offer.urgency'), value: t(`urgency.${offer.urgency}`) },
    { term: t('signals.offer.necessity'), value: offer.necessity },
    { term: t('signals.offer.subsidiarity'), value: offer.subsidiarity },
    informed === null
      ? null
      : {
          term: t(`signals.offer.informed.of.${offer.told ?? 'PERSON'}`),
          value: t(`signals.offer.informed.${informed ? 'YES' : 'NO'}`),
        },
    offer.subjectInformedReason === null
      ? null
      : { term: t('signals.offer.informedReason'), value: offer.subjectInformedReason },
    offer.reviewOn === null ? null : { term: t('signals.offer.reviewOn'), value: time.longDay(offer.reviewOn) },
  ];
  return (
    <Panel title={t('signals.offer')}>
      <FactList facts={facts.filter((fact) => fact !== null)} />
      <p className="rt-small">
        {t('signals.offer.by', { name: offer.offeredBy.name, moment: time.moment(new Date(offer.offeredAt)) })}
      </p>
    </Panel>
  );
};
