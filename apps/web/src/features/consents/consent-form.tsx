import { useCommand } from '@regiotafel/web-data';
import { showToast, useText } from '@regiotafel/web-ui';
import { addDays, dayAt } from '@regiotafel/kernel/day';
import { CONSENT_USES } from '../../app/contribution/contribution-values.js';
import { useNow } from '../../app/business-clock.js';
import { FormDialog } from '../../app/form/form-dialog.js';
import { FormCheckboxGroup } from '../../app/form/form-fields.js';
import { FormDatePicker } from '../../app/form/form-pickers.js';
import { useScreenForm } from '../../app/form/screen-form.js';
import { consentSchema, type Consented } from './consent-values.js';
import { SetConsentMutation, type OwnConsent } from './consents.query.js';

/** Days that consent may last when it has an end; the service holds it to that. */
const MOST_DAYS = 3 * 366;

export type ConsentFormProps = { readonly consent: OwnConsent; readonly onClose: () => void };

/** Says anew for what one contribution may be told on. */
export const ConsentForm = ({ consent, onClose }: ConsentFormProps) => {
  const t = useText();
  const today = dayAt(useNow());
  const set = useCommand(SetConsentMutation);
  const of = useScreenForm(consentSchema, { uses: [...consent.uses], until: consent.until });
  const send = async (consented: Consented) => {
    const { problem } = await set({ contributionId: consent.id, ...consented });
    if (problem === null) showToast(t('consents.saved'));
    return problem;
  };
  return (
    <FormDialog title={t('consents.change')} confirm={t('consents.save')} of={of} send={send} onClose={onClose}>
      <FormCheckboxGroup
        of={of}
        name="uses"
        label={t('consents.uses')}
        description={t('consents.usesHelp')}
        options={CONSENT_USES.map((id) => ({ id, label: t(`contribution.use.${id}`) }))}
      />
      <FormDatePicker
        of={of}
        name="until"
        label={t('consents.until')}
        necessity="optional"
        least={today}
        most={addDays(today, MOST_DAYS)}
        today={today}
      />
    </FormDialog>
  );
};
