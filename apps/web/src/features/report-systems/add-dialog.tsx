import * as v from 'valibot';
import { useCommand } from '@regiotafel/web-data';
import { useText } from '@regiotafel/web-ui';
import { FormDialog } from '../../app/form/form-dialog.js';
import { FormTextField } from '../../app/form/form-fields.js';
import { FormSelect } from '../../app/form/form-pickers.js';
import { useScreenForm } from '../../app/form/screen-form.js';
import { AddReportSystemMutation, type IssuedKey } from './report-systems.query.js';

const KINDS = ['JZV', 'GCOS', 'PGAX', 'CASE_SYSTEM', 'OTHER'] as const;
const NAME_MAX = 100;
const schema = v.object({
  name: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(NAME_MAX)),
  kind: v.pipe(v.nullable(v.string()), v.nonNullable(v.picklist(KINDS), 'REQUIRED')),
});
type NewSystem = v.InferOutput<typeof schema>;

export type AddDialogProps = { readonly onIssued: (issued: IssuedKey) => void; readonly onClose: () => void };

/** Lets one more system report. */
export const AddDialog = ({ onIssued, onClose }: AddDialogProps) => {
  const t = useText();
  const add = useCommand(AddReportSystemMutation);
  const of = useScreenForm(schema, { name: '', kind: null });
  const send = async (system: NewSystem) => {
    const { data, problem } = await add(system);
    if (data?.addReportSystem) onIssued(data.addReportSystem);
    return problem;
  };
  return (
    <FormDialog
      title={t('reportSystems.add')}
      confirm={t('reportSystems.makeKey')}
      of={of}
      send={send}
      onClose={onClose}
    >
      <FormTextField
        of={of}
        name="name"
        label={t('reportSystems.name')}
        description={t('reportSystems.nameHelp')}
        necessity="required"
      />
      <FormSelect
        of={of}
        name="kind"
        label={t('reportSystems.kind')}
        necessity="required"
        options={KINDS.map((id) => ({ id, label: t(`references.system.${id}`) }))}
      />
    </FormDialog>
  );
};
