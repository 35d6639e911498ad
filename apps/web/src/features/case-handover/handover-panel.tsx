import { ArrowRightLeft } from 'lucide-react';
import { useState } from 'react';
import { dayAt } from '@regiotafel/kernel/day';
import { useCommand, type Problem } from '@regiotafel/web-data';
import { Button, Panel, showToast, StatusPill, useText, useTimeText, type PillTone } from '@regiotafel/web-ui';
import { ProblemNotice } from '../../app/query-view.js';
import { Answer } from './answer.js';
import { WithdrawHandoverMutation, type Handover, type HandoverFile, type Receiver } from './handover.query.js';
import { OfferDialog } from './offer-dialog.js';

const TONE: Readonly<Record<Handover['state'], PillTone>> = {
  OFFERED: 'warning',
  ACCEPTED: 'positive',
  DECLINED: 'neutral',
  WITHDRAWN: 'neutral',
  EXPIRED: 'neutral',
};

const Withdraw = ({ caseId, handover }: { readonly caseId: string; readonly handover: Handover }) => {
  const t = useText();
  const withdraw = useCommand(WithdrawHandoverMutation);
  const [problem, setProblem] = useState<Problem | null>(null);
  const send = async (): Promise<void> => {
    const result = await withdraw({ caseId, handoverId: handover.id });
    setProblem(result.problem);
    if (result.problem === null) showToast(t('caseHandover.withdrawn'));
  };
  return (
    <span>
      <Button size="small" onPress={() => void send()}>
        {t('caseHandover.withdraw')}
      </Button>
      {problem !== null && <ProblemNotice problem={problem} />}
    </span>
  );
};

const Item = ({ caseId, handover }: { readonly caseId: string; readonly handover: Handover }) => {
  const t = useText();
  const time = useTimeText();
  const { state, from, to, toMember, offeredBy, offeredAt, expiresAt, reason, answer } = handover;
  return (
    <li>
      <strong>{t('caseHandover.way', { from: from.name, to: to.name })}</strong>{' '}
      <StatusPill tone={TONE[state]}>{t(`caseHandover.state.${state}`)}</StatusPill>
      <span className="rt-case__detail">
        {t('caseHandover.by', {
          by: offeredBy.name,
          member: toMember.name,
          day: time.day(dayAt(new Date(offeredAt))),
        })}
      </span>
      {state === 'OFFERED' && (
        <span className="rt-case__detail">
          {t('caseHandover.until', { day: time.day(dayAt(new Date(new Date(expiresAt).getTime() - 1))) })}
        </span>
      )}
      {reason !== null && <p className="rt-case__text">{reason}</p>}
      {answer !== null && <p className="rt-case__text">{t('caseHandover.answer', { answer })}</p>}
      {handover.mayAnswer && <Answer caseId={caseId} handover={handover} />}
      {handover.mayWithdraw && <Withdraw caseId={caseId} handover={handover} />}
    </li>
  );
};

export type HandoverPanelProps = { readonly file: HandoverFile; readonly receivers: readonly Receiver[] };

/** Which municipality has the case, and to which it is offered. */
export const HandoverPanel = ({ file, receivers }: HandoverPanelProps) => {
  const t = useText();
  const [isOffering, setOffering] = useState(false);
  const isOpen = file.handovers.some(({ state }) => state === 'OFFERED');
  return (
    <Panel
      title={t('caseHandover.title')}
      actions={
        file.mayHandOver &&
        !isOpen && (
          <Button size="small" icon={ArrowRightLeft} onPress={() => setOffering(true)}>
            {t('caseHandover.offer')}
          </Button>
        )
      }
    >
      <p>{t('caseHandover.lead', { municipality: file.municipality.name })}</p>
      {file.handovers.length > 0 && (
        <ul className="rt-case__people">
          {file.handovers.map((handover) => (
            <Item key={handover.id} caseId={file.id} handover={handover} />
          ))}
        </ul>
      )}
      {isOffering && <OfferDialog file={file} receivers={receivers} onClose={() => setOffering(false)} />}
    </Panel>
  );
};
