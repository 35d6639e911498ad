import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { dayAt } from '@regiotafel/kernel/day';
import { useCommand, type Problem } from '@regiotafel/web-data';
import { showToast, useText, Wizard } from '@regiotafel/web-ui';
import { useNow } from '../../app/business-clock.js';
import { DraftLine } from '../../app/drafts/draft-line.js';
import { useDraftForm } from '../../app/drafts/use-draft-form.js';
import { FormErrors } from '../../app/form/form-errors.js';
import type { ScreenForm } from '../../app/form/screen-form.js';
import { useStepForm, type StepForm } from '../../app/form/step-form.js';
import { CheckStep } from './offer-check.js';
import { PersonStep, PurposeStep, WhyStep } from './offer-fields.js';
import { emptyOffer, offerInput, offerSchema, offerSteps, type Offered, type OfferValues } from './offer-values.js';
import { OfferMutation, type OfferedSignal, type OfferPurpose } from './offer.query.js';
import { WhoSees } from './who-sees.js';
import './signals.css';

const route = getRouteApi('/seat/signalen/$signalId/aanbieden');

export type OfferFormProps = {
  readonly signal: OfferedSignal;
  readonly purposes: readonly OfferPurpose[];
  /** Somebody changed the signal; the form stays while it is read again. */
  readonly onOvertaken: () => void;
};

const useOffer = ({ signal, purposes, onOvertaken }: OfferFormProps) => {
  const t = useText();
  const navigate = useNavigate();
  const offer = useCommand(OfferMutation);
  const schema = offerSchema(signal.whoIsTold !== null, dayAt(useNow()));
  const place = { form: 'OFFER', objectId: signal.id, base: signal.version } as const;
  const { of, draft, forget } = useDraftForm(place, schema, emptyOffer(purposes));
  const [isSending, setSending] = useState(false);
  const send = async (offered: Offered): Promise<Problem | null> => {
    setSending(true);
    const { problem } = await offer({ signalId: signal.id, version: signal.version, ...offerInput(offered) });
    setSending(false);
    if (problem?.code === 'CONFLICT') onOvertaken();
    if (problem !== null) return problem;
    forget();
    showToast(t('signals.done.OFFER'));
    await navigate({ to: '/signalen/$signalId', params: { signalId: signal.id } });
    return null;
  };
  return { of, draft, isSending, send };
};

type StepProps = Omit<OfferFormProps, 'onOvertaken'> & {
  readonly of: ScreenForm<OfferValues, Offered>;
  readonly steps: StepForm;
};

const StepBody = ({ of, signal, purposes, steps }: StepProps) => {
  switch (steps.current) {
    case 'purpose':
      return <PurposeStep of={of} purposes={purposes} />;
    case 'why':
      return <WhyStep of={of} />;
    case 'person':
      return <PersonStep of={of} told={signal.whoIsTold} />;
    default:
      return <CheckStep of={of} signal={signal} purposes={purposes} onGo={steps.goTo} />;
  }
};

/** The offer in four steps; beside it, from the first choice on, who will see what until when. */
export const OfferForm = (props: OfferFormProps) => {
  const t = useText();
  const navigate = route.useNavigate();
  const { stap = 1 } = route.useSearch();
  const { of, draft, isSending, send } = useOffer(props);
  const list = offerSteps((id) => t(`signals.wizard.step.${id}`));
  const go = (step: number): void => void navigate({ search: { stap: step } });
  const steps = useStepForm(of, list, { wanted: stap, go, isResumed: draft.isResumed });
  const purpose = useWatch({ control: of.form.control, name: 'purpose' });
  return (
    <div className="rt-signal">
      <div className="rt-form">
        <FormErrors of={of} onGo={steps.goToField} />
        <Wizard
          label={t('signals.wizard.steps')}
          steps={list}
          current={steps.current}
          onGo={steps.goTo}
          onNext={steps.isLast ? of.submit(send) : steps.next}
          onBack={steps.back}
          finish={t('signals.wizard.send')}
          isPending={isSending}
        >
          <StepBody signal={props.signal} purposes={props.purposes} of={of} steps={steps} />
        </Wizard>
        <DraftLine draft={draft} />
      </div>
      <WhoSees signalId={props.signal.id} purpose={purpose} aboutPerson={props.signal.theme.kind === 'PERSON'} />
    </div>
  );
};
