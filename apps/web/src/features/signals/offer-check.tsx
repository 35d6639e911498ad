import { useWatch } from 'react-hook-form';
import {
  Button,
  FactList,
  Notice,
  useText,
  useTimeText,
  type Fact,
  type Text,
  type TimeText,
} from '@regiotafel/web-ui';
import type { ScreenForm } from '../../app/form/screen-form.js';
import { useLocalName } from '../../app/local-name.js';
import type { Offered, OfferValues } from './offer-values.js';
import type { OfferedSignal, OfferPurpose, WhoIsTold } from './offer.query.js';

type PartProps = { readonly id: string; readonly facts: readonly Fact[]; readonly onGo: (id: string) => void };

const Part = ({ id, facts, onGo }: PartProps) => {
  const t = useText();
  const title = t(`signals.wizard.step.${id}`);
  return (
    <section className="rt-review">
      <header>
        <h3>{title}</h3>
        <Button size="small" aria-label={t('signals.wizard.changeStep', { step: title })} onPress={() => onGo(id)}>
          {t('signals.wizard.change')}
        </Button>
      </header>
      <FactList facts={facts} />
    </section>
  );
};

const personFacts = (t: Text, time: TimeText, values: OfferValues, told: WhoIsTold | null): Fact[] => {
  const { subjectInformed, subjectInformedReason, reviewOn } = values;
  const knows = subjectInformed === null ? '—' : t(`signals.wizard.informed.${subjectInformed}`);
  return [
    ...(told === null ? [] : [{ term: t(`signals.offer.informed.of.${told}`), value: knows }]),
    ...(subjectInformed === 'NO' ? [{ term: t('signals.offer.informedReason'), value: subjectInformedReason }] : []),
    { term: t('signals.offer.reviewOn'), value: reviewOn === null ? '—' : time.longDay(reviewOn) },
  ];
};

/** The very texts that the weighing team will read: names in them would be shared too. */
const SharedTexts = ({ signal }: { readonly signal: OfferedSignal }) => {
  const t = useText();
  return (
    <details className="rt-review__texts">
      <summary>{t('signals.wizard.whatTheyRead')}</summary>
      <h3>{t('fieldSet.NARRATIVE')}</h3>
      <p className="rt-prose">{signal.narrative}</p>
      <h3>{t('fieldSet.INTERPRETATION')}</h3>
      <p className="rt-prose">{signal.interpretation?.text}</p>
    </details>
  );
};

export type CheckStepProps = {
  readonly of: ScreenForm<OfferValues, Offered>;
  readonly signal: OfferedSignal;
  readonly purposes: readonly OfferPurpose[];
  readonly onGo: (id: string) => void;
};

/** Everything that will be recorded and shared, before it is. */
export const CheckStep = ({ of, signal, purposes, onGo }: CheckStepProps) => {
  const t = useText();
  const time = useTimeText();
  const nameOf = useLocalName();
  const values = useWatch({ control: of.form.control }) as OfferValues;
  const purpose = purposes.find(({ code }) => code === values.purpose);
  const { urgency, necessity, subsidiarity } = values;
  return (
    <div className="rt-form">
      <Notice tone="warning">{t('signals.wizard.names')}</Notice>
      <SharedTexts signal={signal} />
      <Part
        id="purpose"
        onGo={onGo}
        facts={[
          { term: t('signals.offer.purpose'), value: nameOf(purpose) || '—' },
          { term: t('signals.wizard.basis'), value: purpose?.legalBasis ?? '—' },
          { term: t('signals.offer.urgency'), value: urgency === null ? '—' : t(`urgency.${urgency}`) },
        ]}
      />
      <Part
        id="why"
        onGo={onGo}
        facts={[
          { term: t('signals.wizard.necessity'), value: necessity || '—' },
          { term: t('signals.wizard.subsidiarity'), value: subsidiarity || '—' },
        ]}
      />
      <Part id="person" onGo={onGo} facts={personFacts(t, time, values, signal.whoIsTold)} />
    </div>
  );
};
