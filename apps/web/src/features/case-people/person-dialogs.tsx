import { useCommand } from '@regiotafel/web-data';
import { showToast, useText } from '@regiotafel/web-ui';
import { FormCheckboxGroup } from '../../app/form/form-fields.js';
import { FormComboBox } from '../../app/form/form-pickers.js';
import { useScreenForm } from '../../app/form/screen-form.js';
import { useMe } from '../../app/me.js';
import { FormMemberField } from '../../app/members/member-field.js';
import { personSchema, type Person, reasonSchema, restrictSchema } from './people-values.js';
import {
  AppointCaseManagerMutation,
  BlockFromCaseMutation,
  type Choice,
  EndInvolvementMutation,
  type Involvement,
  type PeopleFile,
  RestrictCaseMutation,
} from './people.query.js';
import { ReasonDialog } from './reason-dialog.js';

type DialogProps = { readonly file: PeopleFile; readonly onClose: () => void };
type RestrictProps = DialogProps & { readonly choices: readonly Choice[]; readonly me: string };

/** Gives the case to another case manager. */
export const AppointDialog = ({ file, onClose }: DialogProps) => {
  const t = useText();
  const appoint = useCommand(AppointCaseManagerMutation);
  const of = useScreenForm(personSchema, { memberId: null, reason: '' });
  const send = async (person: Person) => {
    const { problem } = await appoint({ caseId: file.id, version: file.version, ...person });
    if (problem === null) showToast(t('casePeople.appoint.done'));
    return problem;
  };
  return (
    <ReasonDialog
      title={t('casePeople.appoint')}
      confirm={t('casePeople.appoint')}
      question={t('casePeople.appoint.reason')}
      of={of}
      send={send}
      onClose={onClose}
    >
      <p>{t('casePeople.appoint.text', { name: file.caseManager.name })}</p>
      <FormMemberField
        of={of}
        name="memberId"
        label={t('casePeople.colleague')}
        necessity="required"
        municipality={file.municipality.id}
        except={file.caseManager.id}
      />
    </ReasonDialog>
  );
};

/** Keeps somebody away because of a conflict of interest; whoever does not lead the case only themselves. */
export const BlockDialog = ({ file, onClose }: DialogProps) => {
  const me = useMe()?.member;
  const t = useText();
  const block = useCommand(BlockFromCaseMutation);
  const of = useScreenForm(personSchema, { memberId: null, reason: '' });
  const send = async (person: Person) => {
    const { problem } = await block({ caseId: file.id, ...person });
    if (problem === null) showToast(t('casePeople.block.done'));
    return problem;
  };
  const field = { of, name: 'memberId', label: t('casePeople.block.member'), necessity: 'required' } as const;
  return (
    <ReasonDialog
      title={t('casePeople.block')}
      confirm={t('casePeople.block')}
      question={t('casePeople.block.reason')}
      of={of}
      send={send}
      onClose={onClose}
    >
      <p>{t('casePeople.block.text')}</p>
      {file.mayLead ? (
        <FormMemberField {...field} />
      ) : (
        <FormComboBox {...field} options={me ? [{ id: me.id, label: me.name, description: me.jobTitle }] : []} />
      )}
    </ReasonDialog>
  );
};

/** Ends somebody's involvement. */
export const EndDialog = ({ file, involvement, onClose }: DialogProps & { readonly involvement: Involvement }) => {
  const t = useText();
  const end = useCommand(EndInvolvementMutation);
  const of = useScreenForm(reasonSchema, { reason: '' });
  const send = async ({ reason }: { readonly reason: string }) => {
    const { problem } = await end({ caseId: file.id, involvementId: involvement.id, reason });
    if (problem === null) showToast(t('casePeople.end.done'));
    return problem;
  };
  return (
    <ReasonDialog
      title={t('casePeople.end.title', { name: involvement.member.name })}
      confirm={t('casePeople.end')}
      question={t('casePeople.end.reason')}
      of={of}
      send={send}
      onClose={onClose}
    />
  );
};

/** Closes the case to all but a few. */
export const RestrictDialog = ({ file, choices, onClose, me }: RestrictProps) => {
  const t = useText();
  const restrict = useCommand(RestrictCaseMutation);
  const schema = restrictSchema(file.answerers.map(({ id }) => id));
  const of = useScreenForm(schema, { keepers: [me], reason: '' });
  const send = async (values: { readonly keepers: string[]; readonly reason: string }) => {
    const { problem } = await restrict({ caseId: file.id, ...values });
    if (problem === null) showToast(t('casePeople.restrict.done'));
    return problem;
  };
  return (
    <ReasonDialog
      title={t('casePeople.restrict')}
      confirm={t('casePeople.restrict')}
      question={t('casePeople.restrict.reason')}
      of={of}
      send={send}
      onClose={onClose}
    >
      <p>{t('casePeople.restrict.text')}</p>
      {file.answerers.length > 0 && <p>{t('casePeople.restrict.desk')}</p>}
      <FormCheckboxGroup
        of={of}
        name="keepers"
        label={t('casePeople.restrict.keepers')}
        options={choices.map(({ id, label }) => ({ id, label }))}
      />
    </ReasonDialog>
  );
};
