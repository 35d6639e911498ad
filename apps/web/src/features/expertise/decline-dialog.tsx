import { useState } from 'react';
import { useCommand, type Problem } from '@regiotafel/web-data';
import { AlertDialog, Notice, RadioGroup, showToast, useText } from '@regiotafel/web-ui';
import { ProblemNotice } from '../../app/query-view.js';
import { DeclineRequestMutation, isStale, type ShownRequest } from './request.query.js';

const REASONS = ['NO_TIME', 'NOT_MY_FIELD', 'CONFLICT_OF_INTEREST', 'ON_LEAVE', 'OTHER'] as const;
type Reason = (typeof REASONS)[number];

export type DeclineDialogProps = {
  readonly request: ShownRequest;
  /** Something went wrong that the request itself shows. */
  readonly onProblem: (problem: Problem) => void;
  readonly onClose: () => void;
  /** The request is out of the expert's sight. */
  readonly onGone: () => void;
};

/** Says no, with a reason. A conflict of interest keeps the expert away from this case for good. */
export const DeclineDialog = ({ request: { id, version }, onProblem, onClose, onGone }: DeclineDialogProps) => {
  const t = useText();
  const decline = useCommand(DeclineRequestMutation);
  const [reason, setReason] = useState<Reason | null>(null);
  const [isMissing, setMissing] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isPending, setPending] = useState(false);
  const send = async (): Promise<void> => {
    setMissing(reason === null);
    if (reason === null) return;
    setPending(true);
    const result = await decline({ requestId: id, version, reason });
    setPending(false);
    setProblem(result.problem);
    if (result.problem !== null && isStale(result.problem)) {
      onClose();
      onProblem(result.problem);
    }
    if (result.problem !== null) return;
    showToast(t('expertise.declined'));
    onClose();
    if (result.data.declineRequest === null) onGone();
  };
  return (
    <AlertDialog
      title={t('expertise.declineTitle')}
      isOpen
      confirm={t('expertise.declineIt')}
      isPending={isPending}
      onConfirm={() => void send()}
      onCancel={onClose}
    >
      <div className="rt-form">
        {problem && <ProblemNotice problem={problem} />}
        <RadioGroup
          label={t('expertise.declineWhy')}
          options={REASONS.map((value) => ({ id: value, label: t(`expertise.decline.${value}`) }))}
          value={reason}
          onChange={(value) => setReason(REASONS.find((one) => one === value) ?? null)}
          error={isMissing ? t('field.NOT_CHOSEN') : undefined}
        />
        {reason === 'CONFLICT_OF_INTEREST' && <Notice>{t('expertise.conflictText')}</Notice>}
      </div>
    </AlertDialog>
  );
};
