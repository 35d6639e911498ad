import { useState } from 'react';
import * as v from 'valibot';
import { useCommand } from '@regiotafel/web-data';
import { Button, FactList, Panel, useText, useTimeText, type Fact } from '@regiotafel/web-ui';
import { FormErrors } from '../../app/form/form-errors.js';
import { FormTextArea } from '../../app/form/form-fields.js';
import { useScreenForm } from '../../app/form/screen-form.js';
import { WithdrawSignalMutation } from './reporter.query.js';
import { FormFooter } from './form-footer.js';
import type { Signal } from './signal.query.js';
import { useSend } from './use-send.js';

type PanelProps = { readonly signal: Signal; readonly refresh: () => void };

const REASON_MAX = 2_000;
const schema = v.object({ reason: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(REASON_MAX)) });

const WithdrawForm = ({ signal, refresh, onCancel }: PanelProps & { readonly onCancel: () => void }) => {
  const t = useText();
  const withdraw = useCommand(WithdrawSignalMutation);
  const of = useScreenForm(schema, { reason: '' });
  const { isSending, send } = useSend('WITHDRAW', refresh);
  const submit = of.submit((said) => send(() => withdraw({ signalId: signal.id, version: signal.version, ...said })));
  return (
    <form className="rt-form" onSubmit={submit} noValidate>
      <FormErrors of={of} />
      <FormTextArea
        of={of}
        name="reason"
        label={t('signals.withdrawal.reason')}
        description={t('signals.withdrawal.reasonHelp')}
        necessity="required"
        rows={3}
        most={REASON_MAX}
      />
      <FormFooter confirm={t('signals.withdrawal.send')} isSending={isSending} onCancel={onCancel} />
    </form>
  );
};

const Told = ({ signal }: { readonly signal: Signal }) => {
  const t = useText();
  const time = useTimeText();
  const { withdrawal, status } = signal;
  if (!withdrawal) return null;
  const { withdrawnAt, toldTo, reason } = withdrawal;
  const facts: Fact[] = [
    { term: t('signals.withdrawal.at'), value: time.moment(new Date(withdrawnAt)) },
    { term: t('signals.withdrawal.way'), value: toldTo?.name ?? t('signals.withdrawal.byCode') },
    ...(reason === null ? [] : [{ term: t('signals.withdrawal.reason'), value: reason }]),
  ];
  return (
    <Panel title={t('signals.withdrawal.done')}>
      {status !== 'WITHDRAWN' && <p>{t('signals.withdrawal.goesOn')}</p>}
      <FactList facts={facts} />
    </Panel>
  );
};

/** That the reporter withdrew, or the way to write down that it was told. */
export const WithdrawalPanel = ({ signal, refresh }: PanelProps) => {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  if (signal.withdrawal) return <Told signal={signal} />;
  if (!signal.steps.includes('WITHDRAW')) return null;
  return (
    <Panel title={t('signals.withdrawal')}>
      <p>{t('signals.withdrawal.lead')}</p>
      {isOpen ? (
        <WithdrawForm signal={signal} refresh={refresh} onCancel={() => setOpen(false)} />
      ) : (
        <div className="rt-form__actions">
          <Button onPress={() => setOpen(true)}>{t('signals.withdrawal.open')}</Button>
        </div>
      )}
    </Panel>
  );
};
