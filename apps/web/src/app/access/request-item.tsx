import { dayAt } from '@regiotafel/kernel/day';
import { useState } from 'react';
import { useCommand, type Problem } from '@regiotafel/web-data';
import { Button, showToast, StatusPill, useText, useTimeText, type PillTone } from '@regiotafel/web-ui';
import { useLocalName, type Named } from '../local-name.js';
import { ProblemNotice } from '../query-view.js';
import { WithdrawAccessRequestMutation, type AccessRequest } from './access-request.query.js';
import { DecideRequest } from './decide-request.js';

const TONE: Readonly<Record<AccessRequest['state'], PillTone>> = {
  ASKED: 'warning',
  SECOND_NEEDED: 'warning',
  GRANTED: 'positive',
  REFUSED: 'negative',
  WITHDRAWN: 'neutral',
  LAPSED: 'neutral',
};

const lastDayOf = (instant: string) => dayAt(new Date(new Date(instant).getTime() - 1));

const Withdraw = ({ request }: { readonly request: AccessRequest }) => {
  const t = useText();
  const withdraw = useCommand(WithdrawAccessRequestMutation);
  const [problem, setProblem] = useState<Problem | null>(null);
  const send = async (): Promise<void> => {
    const result = await withdraw({ requestId: request.id });
    setProblem(result.problem);
    if (result.problem === null) showToast(t('access.request.withdrawn'));
  };
  return (
    <span className="rt-access__actions">
      <Button size="small" onPress={() => void send()}>
        {t('access.request.withdraw')}
      </Button>
      {problem !== null && <ProblemNotice problem={problem} />}
    </span>
  );
};

const Why = ({ request }: { readonly request: AccessRequest }) => {
  const t = useText();
  return (
    <dl className="rt-access__why">
      <dt>{t('access.necessity')}</dt>
      <dd>{request.necessity}</dd>
      <dt>{t('access.subsidiarity')}</dt>
      <dd>{request.subsidiarity}</dd>
      {request.refusal !== null && (
        <>
          <dt>{t('access.request.whyRefused')}</dt>
          <dd>{request.refusal}</dd>
        </>
      )}
    </dl>
  );
};

export type RequestItemProps = {
  readonly request: AccessRequest;
  readonly purpose: Named | undefined;
  readonly caseId: string | null;
};

/** What somebody asks to read, why, until when, and who agreed. */
export const RequestItem = ({ request, purpose, caseId }: RequestItemProps) => {
  const t = useText();
  const time = useTimeText();
  const nameOf = useLocalName();
  const { askedBy, state, fieldSets, until, askedAt, lapsesAt, answeredBy, second } = request;
  return (
    <li>
      <span className="rt-access__head">
        <strong>{askedBy.name}</strong>
        <StatusPill tone={TONE[state]}>{t(`access.request.state.${state}`)}</StatusPill>
      </span>
      <span className="rt-access__detail">{`${askedBy.jobTitle} · ${askedBy.tenantName}`}</span>
      <span className="rt-access__detail">{fieldSets.map((set) => t(`fieldSet.${set}`)).join(', ')}</span>
      <span className="rt-access__detail">
        {nameOf(purpose) || request.purpose} · {t('access.until', { day: time.day(until) })} ·{' '}
        {t('access.request.askedOn', { day: time.day(dayAt(new Date(askedAt))) })}
      </span>
      <Why request={request} />
      {state === 'ASKED' && (
        <span className="rt-access__detail">
          {t('access.request.answerBy', { day: time.day(lastDayOf(lapsesAt)) })}
        </span>
      )}
      {state === 'SECOND_NEEDED' && (
        <span className="rt-access__detail">
          {t('access.request.waitsFor', { first: answeredBy?.name ?? '—', second: second?.name ?? '—' })}
        </span>
      )}
      {request.mayApprove && <DecideRequest request={request} caseId={caseId} />}
      {request.mayWithdraw && <Withdraw request={request} />}
    </li>
  );
};
