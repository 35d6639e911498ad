import { useWatch } from 'react-hook-form';
import { dayAt } from '@regiotafel/kernel/day';
import { FactList, useText } from '@regiotafel/web-ui';
import { useNow } from '../../app/business-clock.js';
import { lastOfYear } from '../../app/form/coming-day.js';
import { FormRadioGroup, FormTextArea } from '../../app/form/form-fields.js';
import { FormDatePicker } from '../../app/form/form-pickers.js';
import type { ScreenForm } from '../../app/form/screen-form.js';
import { useLocalName } from '../../app/local-name.js';
import { URGENCIES, type Offered, type OfferValues } from './offer-values.js';
import type { OfferPurpose, WhoIsTold } from './offer.query.js';

type OfOffer = { readonly of: ScreenForm<OfferValues, Offered> };

export const PurposeStep = ({ of, purposes }: OfOffer & { readonly purposes: readonly OfferPurpose[] }) => {
  const t = useText();
  const nameOf = useLocalName();
  const code = useWatch({ control: of.form.control, name: 'purpose' });
  const purpose = purposes.find((each) => each.code === code);
  return (
    <div className="rt-form">
      <FormRadioGroup
        of={of}
        name="purpose"
        label={t('signals.wizard.purpose')}
        necessity="required"
        options={purposes.map((each) => ({ id: each.code, label: nameOf(each) }))}
      />
      {purpose && (
        <FactList facts={[{ term: t('signals.wizard.basis'), value: `${purpose.legalBasis} (${purpose.source})` }]} />
      )}
      <FormRadioGroup
        of={of}
        name="urgency"
        label={t('signals.wizard.urgency')}
        necessity="required"
        options={URGENCIES.map((id) => ({
          id,
          label: t(`urgency.${id}`),
          description: t(`signals.wizard.urgency.${id}`),
        }))}
      />
    </div>
  );
};

export const WhyStep = ({ of }: OfOffer) => {
  const t = useText();
  return (
    <div className="rt-form">
      <FormTextArea
        of={of}
        name="necessity"
        label={t('signals.wizard.necessity')}
        description={t('signals.wizard.necessityHelp')}
        necessity="required"
        rows={3}
        most={2_000}
      />
      <FormTextArea
        of={of}
        name="subsidiarity"
        label={t('signals.wizard.subsidiarity')}
        description={t('signals.wizard.subsidiarityHelp')}
        necessity="required"
        rows={3}
        most={2_000}
      />
    </div>
  );
};

/** Who must know is asked about by age; a situation has nobody who could be told. */
export const PersonStep = ({ of, told }: OfOffer & { readonly told: WhoIsTold | null }) => {
  const t = useText();
  const today = dayAt(useNow());
  const informed = useWatch({ control: of.form.control, name: 'subjectInformed' });
  return (
    <div className="rt-form">
      {told !== null && (
        <FormRadioGroup
          of={of}
          name="subjectInformed"
          label={t(`signals.wizard.informed.of.${told}`)}
          necessity="required"
          options={(['YES', 'NO'] as const).map((id) => ({ id, label: t(`signals.wizard.informed.${id}`) }))}
        />
      )}
      {told !== null && informed === 'NO' && (
        <FormTextArea
          of={of}
          name="subjectInformedReason"
          label={t(`signals.wizard.informedReason.of.${told}`)}
          description={t('signals.wizard.informedReasonHelp')}
          necessity="required"
          rows={2}
          most={2_000}
        />
      )}
      <FormDatePicker
        of={of}
        name="reviewOn"
        label={t('signals.wizard.again')}
        necessity="optional"
        least={today}
        most={lastOfYear(today)}
        today={today}
      />
    </div>
  );
};
