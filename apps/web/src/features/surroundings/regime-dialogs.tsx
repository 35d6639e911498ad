import { useCommand } from '@regiotafel/web-data';
import { showToast, useText } from '@regiotafel/web-ui';
import { FormDialog } from '../../app/form/form-dialog.js';
import { FormRadioGroup, FormTextArea } from '../../app/form/form-fields.js';
import { useScreenForm } from '../../app/form/screen-form.js';
import { proposeSchema, REGIME_TEXT_MAX, reviewSchema, type Proposed, type Reviewed } from './regime-values.js';
import {
  ProposeRegimeMutation,
  ReviewRegimeMutation,
  type RegimeProposal,
  type SurroundingsFile,
} from './surroundings.query.js';

export type ProposeDialogProps = { readonly file: SurroundingsFile; readonly onClose: () => void };

/** Asks for another law. */
export const ProposeDialog = ({ file, onClose }: ProposeDialogProps) => {
  const t = useText();
  const propose = useCommand(ProposeRegimeMutation);
  const of = useScreenForm(proposeSchema, { to: null, reason: '' });
  const send = async (written: Proposed) => {
    const { problem } = await propose({ caseId: file.id, ...written });
    if (problem === null) showToast(t('surroundings.regime.proposed'));
    return problem;
  };
  return (
    <FormDialog
      title={t('surroundings.regime.propose')}
      confirm={t('surroundings.regime.propose')}
      of={of}
      send={send}
      onClose={onClose}
    >
      <p>{t('surroundings.regime.proposeText')}</p>
      <FormRadioGroup
        of={of}
        name="to"
        label={t('surroundings.regime.to')}
        necessity="required"
        options={file.regimesToPropose.map((id) => ({ id, label: t(`regime.${id}`) }))}
      />
      <FormTextArea
        of={of}
        name="reason"
        label={t('surroundings.regime.reason')}
        necessity="required"
        rows={4}
        most={REGIME_TEXT_MAX}
      />
    </FormDialog>
  );
};

export type ReviewDialogProps = ProposeDialogProps & { readonly proposal: RegimeProposal };

/** What a lawfulness adviser thinks of it. */
export const ReviewDialog = ({ file, proposal, onClose }: ReviewDialogProps) => {
  const t = useText();
  const review = useCommand(ReviewRegimeMutation);
  const of = useScreenForm(reviewSchema, { agrees: null, note: '' });
  const send = async ({ agrees, note }: Reviewed) => {
    const { problem } = await review({ caseId: file.id, proposalId: proposal.id, agrees: agrees === 'YES', note });
    if (problem === null) showToast(t('surroundings.regime.reviewed'));
    return problem;
  };
  return (
    <FormDialog
      title={t('surroundings.regime.review')}
      confirm={t('surroundings.regime.giveReview')}
      of={of}
      send={send}
      onClose={onClose}
    >
      <FormRadioGroup
        of={of}
        name="agrees"
        label={t('surroundings.regime.agrees')}
        necessity="required"
        options={(['YES', 'NO'] as const).map((id) => ({ id, label: t(`surroundings.regime.agrees.${id}`) }))}
      />
      <FormTextArea
        of={of}
        name="note"
        label={t('surroundings.regime.note')}
        necessity="required"
        rows={4}
        most={REGIME_TEXT_MAX}
      />
    </FormDialog>
  );
};
