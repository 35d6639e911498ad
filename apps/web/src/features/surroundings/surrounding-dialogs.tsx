import { useCommand } from '@regiotafel/web-data';
import { showToast, useText } from '@regiotafel/web-ui';
import { FormDialog } from '../../app/form/form-dialog.js';
import { FormRadioGroup, FormTextArea, FormTextField } from '../../app/form/form-fields.js';
import { FormSelect } from '../../app/form/form-pickers.js';
import { useScreenForm } from '../../app/form/screen-form.js';
import { FormMemberField } from '../../app/members/member-field.js';
import {
  AddInvolvedPartyMutation,
  AddRelativeMutation,
  SetCaseKindMutation,
  type SurroundingsFile,
} from './surroundings.query.js';
import {
  kindSchema,
  NO_PARTY,
  NO_RELATIVE,
  NOTE_MAX,
  orNull,
  partySchema,
  PERSON_KINDS,
  RELATIONS,
  relativeSchema,
  TASK_MAX,
  type WrittenKind,
  type WrittenParty,
  type WrittenRelative,
} from './surroundings-values.js';

export type AddDialogProps = { readonly file: SurroundingsFile; readonly onClose: () => void };

/** Somebody around the person. */
export const RelativeDialog = ({ file, onClose }: AddDialogProps) => {
  const t = useText();
  const add = useCommand(AddRelativeMutation);
  const of = useScreenForm(relativeSchema, NO_RELATIVE);
  const send = async ({ note, ...written }: WrittenRelative) => {
    const { problem } = await add({ caseId: file.id, ...written, note: orNull(note) });
    if (problem === null) showToast(t('surroundings.relative.added'));
    return problem;
  };
  return (
    <FormDialog
      title={t('surroundings.relative.add')}
      confirm={t('surroundings.add')}
      of={of}
      send={send}
      onClose={onClose}
    >
      <FormSelect
        of={of}
        name="relation"
        label={t('surroundings.relation')}
        necessity="required"
        options={RELATIONS.map((id) => ({ id, label: t(`surroundings.relation.${id}`) }))}
      />
      <FormTextField of={of} name="name" label={t('surroundings.name')} necessity="required" />
      <FormTextArea of={of} name="note" label={t('surroundings.note')} necessity="optional" rows={3} most={NOTE_MAX} />
    </FormDialog>
  );
};

/** A professional who works with the person, and their seat in the region when they have one. */
export const PartyDialog = ({ file, onClose }: AddDialogProps) => {
  const t = useText();
  const add = useCommand(AddInvolvedPartyMutation);
  const of = useScreenForm(partySchema, NO_PARTY);
  const send = async ({ phone, ...written }: WrittenParty) => {
    const { problem } = await add({ caseId: file.id, ...written, phone: orNull(phone) });
    if (problem === null) showToast(t('surroundings.party.added'));
    return problem;
  };
  return (
    <FormDialog
      title={t('surroundings.party.add')}
      confirm={t('surroundings.add')}
      of={of}
      send={send}
      onClose={onClose}
    >
      <FormTextField of={of} name="organisation" label={t('surroundings.organisation')} necessity="required" />
      <FormTextField of={of} name="name" label={t('surroundings.professional')} necessity="required" />
      <FormTextArea of={of} name="task" label={t('surroundings.task')} necessity="required" rows={2} most={TASK_MAX} />
      <FormTextField of={of} name="phone" label={t('surroundings.phone')} necessity="optional" />
      <FormMemberField
        of={of}
        name="memberId"
        label={t('surroundings.member')}
        description={t('surroundings.memberHelp')}
        necessity="optional"
      />
    </FormDialog>
  );
};

/** About whom the case is. */
export const KindDialog = ({ file, onClose }: AddDialogProps) => {
  const t = useText();
  const set = useCommand(SetCaseKindMutation);
  const of = useScreenForm(kindSchema, { kind: file.kind });
  const send = async ({ kind }: WrittenKind) => {
    const { problem } = await set({ caseId: file.id, version: file.version, kind });
    if (problem === null) showToast(t('surroundings.kind.changed'));
    return problem;
  };
  return (
    <FormDialog
      title={t('surroundings.kind')}
      confirm={t('surroundings.kind.change')}
      of={of}
      send={send}
      onClose={onClose}
    >
      <FormRadioGroup
        of={of}
        name="kind"
        label={t('surroundings.kind')}
        necessity="required"
        options={PERSON_KINDS.map((id) => ({
          id,
          label: t(`surroundings.kind.${id}`),
          description: t(`surroundings.kind.${id}.help`),
        }))}
      />
    </FormDialog>
  );
};
