import { useState } from 'react';
import * as v from 'valibot';
import { useCommand } from '@regiotafel/web-data';
import { Button, showToast, useText } from '@regiotafel/web-ui';
import { FormDialog } from '../form/form-dialog.js';
import { FormCheckboxGroup } from '../form/form-fields.js';
import { useScreenForm } from '../form/screen-form.js';
import { CONSENT_USES } from './contribution-values.js';
import { AskConsentMutation, type Contribution } from './contribution.query.js';

const askSchema = v.object({ uses: v.pipe(v.array(v.picklist(CONSENT_USES)), v.minLength(1, 'REQUIRED')) });
type Asked = v.InferOutput<typeof askSchema>;

type AskProps = { readonly caseId: string; readonly contribution: Contribution };

const AskDialog = ({ caseId, contribution, onClose }: AskProps & { readonly onClose: () => void }) => {
  const t = useText();
  const ask = useCommand(AskConsentMutation);
  const of = useScreenForm(askSchema, { uses: ['EXPORT'] });
  const send = async ({ uses }: Asked) => {
    const { problem } = await ask({ caseId, contributionId: contribution.id, uses });
    if (problem === null) showToast(t('contribution.askSent'));
    return problem;
  };
  return (
    <FormDialog
      title={t('contribution.askConsentOf', { name: contribution.contributor.name })}
      confirm={t('contribution.sendAsk')}
      of={of}
      send={send}
      onClose={onClose}
    >
      <p>{t('contribution.askConsentText')}</p>
      <FormCheckboxGroup
        of={of}
        name="uses"
        label={t('contribution.askUses')}
        options={CONSENT_USES.map((id) => ({ id, label: t(`contribution.use.${id}`) }))}
      />
    </FormDialog>
  );
};

/** Asks a contributor to let a contribution be told on. */
export const AskConsent = ({ caseId, contribution }: AskProps) => {
  const t = useText();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button
        size="small"
        aria-label={t('contribution.askConsentOf', { name: contribution.contributor.name })}
        onPress={() => setAsking(true)}
      >
        {t('contribution.askConsent')}
      </Button>
      {isAsking && <AskDialog caseId={caseId} contribution={contribution} onClose={() => setAsking(false)} />}
    </>
  );
};
