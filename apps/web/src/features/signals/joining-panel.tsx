import { useState } from 'react';
import * as v from 'valibot';
import { useCommand } from '@regiotafel/web-data';
import { Button, Panel, useText } from '@regiotafel/web-ui';
import { FormErrors } from '../../app/form/form-errors.js';
import { FormTextArea } from '../../app/form/form-fields.js';
import { FormSelect } from '../../app/form/form-pickers.js';
import { useScreenForm } from '../../app/form/screen-form.js';
import { RouteLink } from '../../app/route-link.js';
import { JoinSignalMutation } from './reporter.query.js';
import { FormFooter } from './form-footer.js';
import type { Signal } from './signal.query.js';
import { useSend } from './use-send.js';

type PanelProps = { readonly signal: Signal; readonly refresh: () => void };
type Joinable = NonNullable<Signal['joinableCases']>;

const REASON_MAX = 1_000;
const schema = v.object({
  caseId: v.pipe(v.nullable(v.string()), v.nonNullable(v.string(), 'REQUIRED')),
  reason: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(REASON_MAX)),
});

type FormProps = PanelProps & { readonly cases: Joinable; readonly onCancel: () => void };

const JoinForm = ({ signal, refresh, cases, onCancel }: FormProps) => {
  const t = useText();
  const join = useCommand(JoinSignalMutation);
  const of = useScreenForm(schema, { caseId: null, reason: '' });
  const { isSending, send } = useSend('JOIN', refresh);
  const submit = of.submit((given) => send(() => join({ signalId: signal.id, version: signal.version, ...given })));
  return (
    <form className="rt-form" onSubmit={submit} noValidate>
      <FormErrors of={of} />
      <FormSelect
        of={of}
        name="caseId"
        label={t('signals.joining.case')}
        description={t('signals.joining.caseHelp')}
        necessity="required"
        options={cases.map(({ id, number }) => ({ id, label: number }))}
      />
      <FormTextArea
        of={of}
        name="reason"
        label={t('signals.joining.reason')}
        description={t('signals.joining.reasonHelp')}
        necessity="required"
        rows={3}
        most={REASON_MAX}
      />
      <FormFooter confirm={t('signals.joining.send')} isSending={isSending} onCancel={onCancel} />
    </form>
  );
};

const Joined = ({ cases }: { readonly cases: Joinable }) => {
  const t = useText();
  return (
    <Panel title={t('signals.joined')}>
      <p>{t('signals.joined.text')}</p>
      <ul className="rt-signal__links">
        {cases.map(({ id, number }) => (
          <li key={id}>
            <RouteLink to="/casussen/$id" params={{ id }}>
              {number}
            </RouteLink>
          </li>
        ))}
      </ul>
    </Panel>
  );
};

/** That a signal belongs to a case that runs already, or the way to say so. */
export const JoiningPanel = ({ signal, refresh }: PanelProps) => {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const { joinedCases = [], joinableCases } = signal;
  if (joinedCases.length > 0) return <Joined cases={joinedCases} />;
  if (!joinableCases || joinableCases.length === 0) return null;
  return (
    <Panel title={t('signals.joining')}>
      <p>{t('signals.joining.lead')}</p>
      {isOpen ? (
        <JoinForm signal={signal} refresh={refresh} cases={joinableCases} onCancel={() => setOpen(false)} />
      ) : (
        <div className="rt-form__actions">
          <Button onPress={() => setOpen(true)}>{t('signals.joining.open')}</Button>
        </div>
      )}
    </Panel>
  );
};
