import { useNavigate } from '@tanstack/react-router';
import { Users } from 'lucide-react';
import { useState } from 'react';
import { useCommand, type Command, type Problem } from '@regiotafel/web-data';
import { AlertDialog, Button, Notice, Panel, showToast, useText } from '@regiotafel/web-ui';
import { ProblemNotice } from '../../app/query-view.js';
import { RouteLinkButton } from '../../app/route-link.js';
import { useHasRole } from '../../app/session/use-has-role.js';
import { DeclineDialog } from './decline-dialog.js';
import { ReportForm } from './report-form.js';
import {
  AcceptRequestMutation,
  ConfirmDoneMutation,
  isStale,
  WithdrawRequestMutation,
  type RequestAction,
  type ShownRequest,
} from './request.query.js';

type Move = Command<{ readonly idempotencyKey: string; readonly requestId: string; readonly version: number }, unknown>;

type ActionsProps = { readonly request: ShownRequest };
type MovesProps = ActionsProps & {
  /** What went wrong stays on the screen, also when another move takes the place of this one. */
  readonly onProblem: (problem: Problem | null) => void;
};

/** Makes one move of a request. */
const useMove = ({ request: { id, version }, onProblem }: MovesProps) => {
  const t = useText();
  const [isPending, setPending] = useState(false);
  const make = async (move: Move, done: string): Promise<void> => {
    setPending(true);
    const { problem } = await move({ requestId: id, version });
    setPending(false);
    onProblem(problem);
    if (problem === null) showToast(t(done));
  };
  return { make, isPending };
};

const Answer = (props: MovesProps) => {
  const t = useText();
  const navigate = useNavigate();
  const accept = useCommand(AcceptRequestMutation);
  const { make, isPending } = useMove(props);
  const [isDeclining, setDeclining] = useState(false);
  return (
    <>
      <p>{t('expertise.answerText')}</p>
      <div className="rt-form__actions">
        <Button look="primary" isPending={isPending} onPress={() => void make(accept, 'expertise.accepted')}>
          {t('expertise.accept')}
        </Button>
        <Button onPress={() => setDeclining(true)}>{t('expertise.declineIt')}</Button>
      </div>
      {isDeclining && (
        <DeclineDialog
          {...props}
          onClose={() => setDeclining(false)}
          onGone={() => void navigate({ to: '/verzoeken' })}
        />
      )}
    </>
  );
};

const Confirm = (props: MovesProps) => {
  const t = useText();
  const confirm = useCommand(ConfirmDoneMutation);
  const { make, isPending } = useMove(props);
  return (
    <>
      <p>{t('expertise.confirmText', { name: props.request.expert?.member.name ?? '' })}</p>
      <div className="rt-form__actions">
        <Button look="primary" isPending={isPending} onPress={() => void make(confirm, 'expertise.confirmed')}>
          {t('expertise.confirm')}
        </Button>
      </div>
    </>
  );
};

const Assign = ({ request: { id, expert, status } }: ActionsProps) => {
  const t = useText();
  const isAsked = expert !== null && status === 'OPEN';
  return (
    <>
      <p>{isAsked ? t('expertise.assignedText', { name: expert.member.name }) : t('expertise.assignText')}</p>
      <div className="rt-form__actions">
        <RouteLinkButton
          to="/verzoeken/$id/kandidaten"
          params={{ id }}
          look={isAsked ? 'secondary' : 'primary'}
          icon={Users}
        >
          {t(isAsked ? 'expertise.assignOther' : 'expertise.assign')}
        </RouteLinkButton>
      </div>
    </>
  );
};

const Withdraw = (props: MovesProps) => {
  const t = useText();
  const withdraw = useCommand(WithdrawRequestMutation);
  const { make, isPending } = useMove(props);
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <div>
        <Button size="small" look="danger" onPress={() => setAsking(true)}>
          {t('expertise.withdraw')}
        </Button>
      </div>
      <AlertDialog
        title={t('expertise.withdrawTitle')}
        isOpen={isAsking}
        look="danger"
        confirm={t('expertise.withdraw')}
        isPending={isPending}
        onConfirm={() => void make(withdraw, 'expertise.withdrawn').then(() => setAsking(false))}
        onCancel={() => setAsking(false)}
      >
        <p>{t('expertise.withdrawText')}</p>
      </AlertDialog>
    </>
  );
};

/** Whoever manages the case decides whether the expert needs to read it; nobody gets access by being asked. */
const AccessHint = ({ request: { status, card, expert } }: ActionsProps) => {
  const t = useText();
  const isLiaison = useHasRole('LIAISON');
  const fileId = card?.caseFile?.id;
  if (!isLiaison || status !== 'IN_PROGRESS' || !fileId || !expert) return null;
  return (
    <Notice
      actions={
        <RouteLinkButton size="small" to="/casussen/$id/inzage" params={{ id: fileId }}>
          {t('expertise.giveAccess')}
        </RouteLinkButton>
      }
    >
      {t('expertise.giveAccessText', { name: expert.member.name })}
    </Notice>
  );
};

export type RequestActionsProps = ActionsProps & {
  /** Somebody changed the request since it was read. */
  readonly onStale: () => void;
};

/** What the reader can do with a request now, and when there is nothing, what is waited for. */
export const RequestActions = ({ request, onStale }: RequestActionsProps) => {
  const t = useText();
  const [problem, setProblem] = useState<Problem | null>(null);
  const moves: MovesProps = {
    request,
    onProblem: (found) => {
      setProblem(found);
      if (found !== null && isStale(found)) onStale();
    },
  };
  const can = (action: RequestAction): boolean => request.actions.includes(action);
  const isIdle = request.actions.every((action) => action === 'WITHDRAW');
  return (
    <Panel title={t('expertise.whatNow')}>
      {problem && <ProblemNotice problem={problem} />}
      {can('ACCEPT') && <Answer {...moves} />}
      {can('REPORT') && <ReportForm {...moves} />}
      {can('CONFIRM') && <Confirm {...moves} />}
      {can('ASSIGN') && <Assign request={request} />}
      {isIdle && <p>{t(`expertise.next.${request.status}`)}</p>}
      <AccessHint request={request} />
      {can('WITHDRAW') && <Withdraw {...moves} />}
    </Panel>
  );
};
