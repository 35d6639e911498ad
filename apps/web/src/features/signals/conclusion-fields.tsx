import { useWatch } from 'react-hook-form';
import { Notice, useText } from '@regiotafel/web-ui';
import { FormRadioGroup, FormTextField } from '../../app/form/form-fields.js';
import type { ScreenForm } from '../../app/form/screen-form.js';
import { CONCLUSIONS, type InterpretationOutput, type InterpretationValues } from './interpretation-values.js';

type OfInterpretation = { readonly of: ScreenForm<InterpretationValues, InterpretationOutput> };

const ReceiverFields = ({ of }: OfInterpretation) => {
  const t = useText();
  return (
    <section className="rt-form" aria-label={t('signals.receiver')}>
      <h3>{t('signals.receiver')}</h3>
      <p>{t('signals.receiver.help')}</p>
      <FormTextField
        of={of}
        name="receiver.organisation"
        label={t('signals.receiver.organisation')}
        necessity="required"
      />
      <FormTextField of={of} name="receiver.name" label={t('signals.receiver.name')} necessity="required" />
      <FormTextField
        of={of}
        name="receiver.phone"
        label={t('signals.receiver.phone')}
        necessity="required"
        type="tel"
      />
    </section>
  );
};

/** What the signal needs; whatever does not go to the region is laid before a second person. */
export const ConclusionFields = ({ of }: OfInterpretation) => {
  const t = useText();
  const conclusion = useWatch({ control: of.form.control, name: 'conclusion' });
  return (
    <>
      <FormRadioGroup
        of={of}
        name="conclusion"
        label={t('signals.conclusion')}
        necessity="required"
        options={CONCLUSIONS.map((id) => ({
          id,
          label: t(`signals.conclusion.${id}`),
          description: t(`signals.conclusion.${id}.help`),
        }))}
      />
      {conclusion === 'LOCAL_CARE' && <ReceiverFields of={of} />}
      {conclusion !== null && conclusion !== 'OFFER_TO_REGION' && <Notice>{t('signals.conclusion.second')}</Notice>}
    </>
  );
};
