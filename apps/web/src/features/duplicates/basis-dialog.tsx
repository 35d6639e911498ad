import * as v from 'valibot';
import { useCommand } from '@regiotafel/web-data';
import { showToast, useText } from '@regiotafel/web-ui';
import { FormDialog } from '../../app/form/form-dialog.js';
import { FormTextArea } from '../../app/form/form-fields.js';
import { useScreenForm } from '../../app/form/screen-form.js';
import { DecideDuplicateCheckMutation, type DuplicateCheck } from './duplicates.query.js';

const BASIS_MAX = 500;
const basis = v.pipe(v.string(), v.trim(), v.nonEmpty('REQUIRED'), v.maxLength(BASIS_MAX));
const basisSchema = v.object({ covenant: basis, dpia: basis });
type Basis = v.InferOutput<typeof basisSchema>;

export type BasisDialogProps = { readonly check: DuplicateCheck; readonly onClose: () => void };

/** Names what allows the check, and turns it on. */
export const BasisDialog = ({ check, onClose }: BasisDialogProps) => {
  const t = useText();
  const decide = useCommand(DecideDuplicateCheckMutation);
  const of = useScreenForm(basisSchema, { covenant: check.covenant ?? '', dpia: check.dpia ?? '' });
  const send = async (written: Basis) => {
    const { problem } = await decide({ version: check.version, isOn: true, ...written });
    if (problem === null) showToast(t('duplicates.isOn.done'));
    return problem;
  };
  return (
    <FormDialog title={t('duplicates.turnOn')} confirm={t('duplicates.turnOn')} of={of} send={send} onClose={onClose}>
      <p>{t('duplicates.turnOn.text')}</p>
      <FormTextArea
        of={of}
        name="covenant"
        label={t('duplicates.covenant')}
        description={t('duplicates.covenantHelp')}
        necessity="required"
        rows={2}
        most={BASIS_MAX}
      />
      <FormTextArea
        of={of}
        name="dpia"
        label={t('duplicates.dpia')}
        description={t('duplicates.dpiaHelp')}
        necessity="required"
        rows={2}
        most={BASIS_MAX}
      />
    </FormDialog>
  );
};
