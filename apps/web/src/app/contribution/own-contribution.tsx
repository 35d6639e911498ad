import { useState } from 'react';
import * as v from 'valibot';
import { useCommand } from '@regiotafel/web-data';
import { Button, showToast, useText } from '@regiotafel/web-ui';
import { FormDialog } from '../form/form-dialog.js';
import { FormTextArea } from '../form/form-fields.js';
import { useScreenForm } from '../form/screen-form.js';
import { AddToContributionMutation, WithdrawContributionMutation } from './contribution.query.js';
import { CONTRIBUTION_MAX } from './contribution-values.js';

const addSchema = v.object({
  text: v.pipe(v.string(), v.trim(), v.nonEmpty('REQUIRED'), v.maxLength(CONTRIBUTION_MAX)),
});
const withdrawSchema = v.object({});

type OwnProps = {
  readonly contributionId: string;
  /** When it was said, for whoever hears the buttons read out. */
  readonly at: string;
};
type DialogProps = OwnProps & { readonly onClose: () => void };

const AddDialog = ({ contributionId, onClose }: Omit<DialogProps, 'at'>) => {
  const t = useText();
  const addTo = useCommand(AddToContributionMutation);
  const of = useScreenForm(addSchema, { text: '' });
  const send = async ({ text }: { text: string }) => {
    const { problem } = await addTo({ contributionId, text });
    if (problem === null) showToast(t('contribution.addedTo'));
    return problem;
  };
  return (
    <FormDialog title={t('contribution.addTo')} confirm={t('contribution.addTo')} of={of} send={send} onClose={onClose}>
      <p>{t('contribution.addToText')}</p>
      <FormTextArea
        of={of}
        name="text"
        label={t('contribution.addToField')}
        necessity="required"
        rows={5}
        most={CONTRIBUTION_MAX}
      />
    </FormDialog>
  );
};

/** Says more about an own contribution, or puts it right. */
export const AddToContribution = ({ contributionId, at }: OwnProps) => {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" aria-label={t('contribution.addToOf', { at })} onPress={() => setOpen(true)}>
        {t('contribution.addTo')}
      </Button>
      {isOpen && <AddDialog contributionId={contributionId} onClose={() => setOpen(false)} />}
    </>
  );
};

const WithdrawDialog = ({ contributionId, at, onClose }: DialogProps) => {
  const t = useText();
  const withdraw = useCommand(WithdrawContributionMutation);
  const of = useScreenForm(withdrawSchema, {});
  const send = async () => {
    const { problem } = await withdraw({ contributionId });
    if (problem === null) showToast(t('contribution.withdrawn'));
    return problem;
  };
  return (
    <FormDialog
      title={t('contribution.withdrawTitle')}
      confirm={t('contribution.withdrawConfirm')}
      look="danger"
      of={of}
      send={send}
      onClose={onClose}
    >
      <p>{t('contribution.withdrawText', { at })}</p>
    </FormDialog>
  );
};

/** Takes an own contribution back. */
export const WithdrawContribution = ({ contributionId, at }: OwnProps) => {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" look="quiet" aria-label={t('contribution.withdrawOf', { at })} onPress={() => setOpen(true)}>
        {t('contribution.withdraw')}
      </Button>
      {isOpen && <WithdrawDialog contributionId={contributionId} at={at} onClose={() => setOpen(false)} />}
    </>
  );
};
