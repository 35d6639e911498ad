import { useState } from 'react';
import { useCommand, type Problem } from '@regiotafel/web-data';
import { Button, useText } from '@regiotafel/web-ui';
import { ProblemNotice } from '../../app/query-view.js';
import { WithdrawReportMutation } from './intake.query.js';
import './intake.css';

const WHAT_HAPPENS = ['stop', 'goOn', 'end'] as const;

export type WithdrawReportProps = { readonly code: string; readonly onDone: (isWithdrawn: boolean) => void };

/** Taking a report back, with what happens then told before it is done. */
export const WithdrawReport = ({ code, onDone }: WithdrawReportProps) => {
  const t = useText();
  const withdraw = useCommand(WithdrawReportMutation);
  const [isOpen, setOpen] = useState(false);
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const send = async (): Promise<void> => {
    setSending(true);
    const done = await withdraw({ code });
    setSending(false);
    setProblem(done.problem);
    if (done.problem === null) onDone(done.data.withdrawReport?.isWithdrawn ?? false);
  };
  return (
    <section className="rt-intake__part" aria-label={t('intake.withdraw')}>
      <h2>{t('intake.withdraw')}</h2>
      {isOpen ? (
        <>
          <ul className="rt-intake__list">
            {WHAT_HAPPENS.map((what) => (
              <li key={what}>{t(`intake.withdraw.${what}`)}</li>
            ))}
          </ul>
          <div className="rt-form__actions">
            <Button look="primary" isPending={isSending} onPress={() => void send()}>
              {t('intake.withdraw.send')}
            </Button>
            <Button look="quiet" onPress={() => setOpen(false)}>
              {t('intake.withdraw.cancel')}
            </Button>
          </div>
        </>
      ) : (
        <>
          <p>{t('intake.withdraw.lead')}</p>
          <div className="rt-form__actions">
            <Button onPress={() => setOpen(true)}>{t('intake.withdraw.open')}</Button>
          </div>
        </>
      )}
      {problem !== null && <ProblemNotice problem={problem} />}
    </section>
  );
};
