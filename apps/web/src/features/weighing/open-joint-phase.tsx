import { useState } from 'react';
import { useCommand, type Problem } from '@regiotafel/web-data';
import { AlertDialog, Button, showToast, useText } from '@regiotafel/web-ui';
import { ProblemNotice } from '../../app/query-view.js';
import { OpenJointPhaseMutation, type Weighing } from './weighing.query.js';

export type OpenJointPhaseProps = {
  readonly weighing: Weighing;
  /** Required parties of which nobody has judged; as long as there are any, the table cannot conclude. */
  readonly awaited: readonly string[];
};

const Question = ({ weighing, onClose }: { readonly weighing: Weighing; readonly onClose: () => void }) => {
  const t = useText();
  const open = useCommand(OpenJointPhaseMutation);
  const [isPending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const missing = weighing.members.filter(({ hasJudged }) => !hasJudged);
  const send = async (): Promise<void> => {
    setPending(true);
    const result = await open({ weighingId: weighing.id, version: weighing.version });
    setPending(false);
    setProblem(result.problem);
    if (result.problem !== null) return;
    showToast(t('weighing.jointOpened'));
    onClose();
  };
  return (
    <AlertDialog
      title={t('weighing.openJoint.title')}
      isOpen
      confirm={t('weighing.openJoint')}
      isPending={isPending}
      onConfirm={() => void send()}
      onCancel={onClose}
    >
      <p>{t('weighing.openJoint.text')}</p>
      <ul>
        {missing.map(({ member, partyType }) => (
          <li key={member.id}>{`${member.name}, ${t(`partyType.${partyType}`)}`}</li>
        ))}
      </ul>
      {problem !== null && <ProblemNotice problem={problem} />}
    </AlertDialog>
  );
};

/** For the chair: lets the table meet although somebody has not judged. */
export const OpenJointPhase = ({ weighing, awaited }: OpenJointPhaseProps) => {
  const t = useText();
  const [isAsking, setAsking] = useState(false);
  if (awaited.length > 0) return <p className="rt-table-members__detail">{t('weighing.openJoint.wait')}</p>;
  return (
    <>
      <div>
        <Button onPress={() => setAsking(true)}>{t('weighing.openJoint')}</Button>
      </div>
      {isAsking && <Question weighing={weighing} onClose={() => setAsking(false)} />}
    </>
  );
};
