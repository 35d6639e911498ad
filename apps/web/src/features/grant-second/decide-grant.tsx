import { useState } from 'react';
import { useCommand, type Problem } from '@regiotafel/web-data';
import { Button, showToast, useText } from '@regiotafel/web-ui';
import { REASON_MAX, refusalSchema } from '../../app/access/decide-values.js';
import { FormDialog } from '../../app/form/form-dialog.js';
import { FormTextArea } from '../../app/form/form-fields.js';
import { useScreenForm } from '../../app/form/screen-form.js';
import { ProblemNotice } from '../../app/query-view.js';
import { type GrantToSecond, SecondGrantMutation } from './grant-second.query.js';

type RefuseProps = { readonly grant: GrantToSecond; readonly onClose: () => void };

const Refuse = ({ grant, onClose }: RefuseProps) => {
  const t = useText();
  const decide = useCommand(SecondGrantMutation);
  const of = useScreenForm(refusalSchema, { reason: '' });
  const send = async ({ reason }: { readonly reason: string }) => {
    const { problem } = await decide({ grantId: grant.id, agrees: false, reason });
    if (problem === null) showToast(t('access.request.refused'));
    return problem;
  };
  return (
    <FormDialog
      title={t('access.request.refuseFor', { name: grant.member.name })}
      confirm={t('access.request.refuse')}
      of={of}
      send={send}
      onClose={onClose}
    >
      <FormTextArea
        of={of}
        name="reason"
        label={t('access.request.refuseReason')}
        description={t('grantSecond.refuseHelp', { name: grant.givenBy.name })}
        necessity="required"
        rows={2}
        most={REASON_MAX}
      />
    </FormDialog>
  );
};

/** The second person agrees, or does not and says why. */
export const DecideGrant = ({ grant }: { readonly grant: GrantToSecond }) => {
  const t = useText();
  const decide = useCommand(SecondGrantMutation);
  const [isRefusing, setRefusing] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { name } = grant.member;
  const agree = async (): Promise<void> => {
    const result = await decide({ grantId: grant.id, agrees: true, reason: null });
    setProblem(result.problem);
    if (result.problem === null) showToast(t('access.request.approved', { name }));
  };
  return (
    <span className="rt-access__actions">
      <Button
        look="primary"
        size="small"
        aria-label={t('access.request.approveFor', { name })}
        onPress={() => void agree()}
      >
        {t('access.request.approve')}
      </Button>
      <Button size="small" aria-label={t('access.request.refuseFor', { name })} onPress={() => setRefusing(true)}>
        {t('access.request.refuse')}
      </Button>
      {problem !== null && <ProblemNotice problem={problem} />}
      {isRefusing && <Refuse grant={grant} onClose={() => setRefusing(false)} />}
    </span>
  );
};
