import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useCommand, type Problem } from '@regiotafel/web-data';
import { AlertDialog, Button, showToast, useText } from '@regiotafel/web-ui';
import { FormDialog } from '../../app/form/form-dialog.js';
import { FormTextArea } from '../../app/form/form-fields.js';
import { useScreenForm } from '../../app/form/screen-form.js';
import { ProblemNotice } from '../../app/query-view.js';
import { answerSchema, REASON_MAX } from './handover-values.js';
import { AcceptHandoverMutation, DeclineHandoverMutation, type Handover } from './handover.query.js';

type AnswerProps = { readonly caseId: string; readonly handover: Handover };

const Accept = ({ caseId, handover, onClose }: AnswerProps & { readonly onClose: () => void }) => {
  const t = useText();
  const accept = useCommand(AcceptHandoverMutation);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isPending, setPending] = useState(false);
  const send = async (): Promise<void> => {
    setPending(true);
    const result = await accept({ caseId, handoverId: handover.id });
    setPending(false);
    setProblem(result.problem);
    if (result.problem !== null) return;
    showToast(t('caseHandover.accepted'));
    onClose();
  };
  return (
    <AlertDialog
      title={t('caseHandover.accept.title')}
      isOpen
      confirm={t('caseHandover.accept')}
      isPending={isPending}
      onConfirm={() => void send()}
      onCancel={onClose}
    >
      <p>{t('caseHandover.accept.text', { from: handover.from.name, to: handover.to.name })}</p>
      {problem !== null && <ProblemNotice problem={problem} />}
    </AlertDialog>
  );
};

const Decline = ({ caseId, handover, onClose }: AnswerProps & { readonly onClose: () => void }) => {
  const t = useText();
  const navigate = useNavigate();
  const decline = useCommand(DeclineHandoverMutation);
  const of = useScreenForm(answerSchema, { answer: '' });
  const send = async ({ answer }: { readonly answer: string }) => {
    const { problem } = await decline({ caseId, handoverId: handover.id, answer });
    if (problem !== null) return problem;
    showToast(t('caseHandover.declined'));
    await navigate({ to: '/casussen' });
    return null;
  };
  return (
    <FormDialog
      title={t('caseHandover.decline.title')}
      confirm={t('caseHandover.decline')}
      of={of}
      send={send}
      onClose={onClose}
    >
      <FormTextArea
        of={of}
        name="answer"
        label={t('caseHandover.decline.reason')}
        necessity="required"
        rows={2}
        most={REASON_MAX}
      />
    </FormDialog>
  );
};

/** What the named liaison of the other municipality says to the offer. */
export const Answer = ({ caseId, handover }: AnswerProps) => {
  const t = useText();
  const [open, setOpen] = useState<'ACCEPT' | 'DECLINE' | null>(null);
  const close = (): void => setOpen(null);
  return (
    <span className="rt-form__actions">
      <Button look="primary" onPress={() => setOpen('ACCEPT')}>
        {t('caseHandover.accept')}
      </Button>
      <Button onPress={() => setOpen('DECLINE')}>{t('caseHandover.decline')}</Button>
      {open === 'ACCEPT' && <Accept caseId={caseId} handover={handover} onClose={close} />}
      {open === 'DECLINE' && <Decline caseId={caseId} handover={handover} onClose={close} />}
    </span>
  );
};
