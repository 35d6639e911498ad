import { addDays, dayAt } from '@regiotafel/kernel/day';
import { useCommand } from '@regiotafel/web-data';
import { showToast, useText } from '@regiotafel/web-ui';
import { useNow } from '../../app/business-clock.js';
import { FormRadioGroup } from '../../app/form/form-fields.js';
import { FormDatePicker } from '../../app/form/form-pickers.js';
import { useScreenForm } from '../../app/form/screen-form.js';
import { FormMemberField } from '../../app/members/member-field.js';
import { inPlaceOf, type Involved, involvementOf, involveSchema, NOBODY } from './people-values.js';
import { InvolveMemberMutation, type PeopleFile } from './people.query.js';
import { ReasonDialog } from './reason-dialog.js';

const LONGEST_DAYS = 366;

export type InvolveDialogProps = {
  readonly file: PeopleFile;
  readonly onClose: () => void;
};

/** Involves a colleague, for good or in place of somebody on leave. */
export const InvolveDialog = ({ file, onClose }: InvolveDialogProps) => {
  const t = useText();
  const today = dayAt(useNow());
  const involve = useCommand(InvolveMemberMutation);
  const of = useScreenForm(involveSchema, NOBODY);
  const leads = file.involvements.filter(
    ({ part, state, replaces }) => part !== 'MEMBER' && state === 'RUNNING' && replaces === null,
  );
  const send = async (involved: Involved) => {
    const { problem } = await involve({ caseId: file.id, ...involvementOf(involved, leads) });
    if (problem === null) showToast(t('casePeople.involve.done'));
    return problem;
  };
  const days = { of, least: today, most: addDays(today, LONGEST_DAYS), today, necessity: 'optional' } as const;
  return (
    <ReasonDialog
      title={t('casePeople.involve')}
      confirm={t('casePeople.involve')}
      question={t('casePeople.involve.reason')}
      of={of}
      send={send}
      onClose={onClose}
    >
      <FormMemberField
        of={of}
        name="memberId"
        label={t('casePeople.colleague')}
        description={t('casePeople.colleagueHelp')}
        necessity="required"
        municipality={file.municipality.id}
      />
      <FormRadioGroup
        of={of}
        name="task"
        label={t('casePeople.task')}
        necessity="required"
        options={[
          { id: 'MEMBER', label: t('casePeople.task.MEMBER') },
          { id: 'PROCESS_COORDINATOR', label: t('casePeople.task.PROCESS_COORDINATOR') },
          ...leads.map((each) => ({
            id: inPlaceOf(each),
            label: t('casePeople.task.IN_PLACE', { name: each.member.name, part: t(`casePeople.part.${each.part}`) }),
          })),
        ]}
      />
      <FormDatePicker {...days} name="from" label={t('casePeople.from')} />
      <FormDatePicker {...days} name="until" label={t('casePeople.until')} description={t('casePeople.untilHelp')} />
    </ReasonDialog>
  );
};
