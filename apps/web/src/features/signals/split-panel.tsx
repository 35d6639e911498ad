import { useState } from 'react';
import * as v from 'valibot';
import { dayAt, isUpTo, type Day } from '@regiotafel/kernel/day';
import { useCommand } from '@regiotafel/web-data';
import { Button, Panel, useText } from '@regiotafel/web-ui';
import { useNow } from '../../app/business-clock.js';
import { FormErrors } from '../../app/form/form-errors.js';
import { FormTextField } from '../../app/form/form-fields.js';
import { FormDateField } from '../../app/form/form-pickers.js';
import { useScreenForm } from '../../app/form/screen-form.js';
import { RouteLink } from '../../app/route-link.js';
import { SplitSignalMutation } from './reporter.query.js';
import { FormFooter } from './form-footer.js';
import type { Signal } from './signal.query.js';
import { useSend } from './use-send.js';

type PanelProps = { readonly signal: Signal; readonly refresh: () => void };

const schema = (today: Day) =>
  v.object({
    person: v.object({
      name: v.pipe(v.string(), v.trim(), v.nonEmpty('NAME_NEEDED'), v.maxLength(200)),
      birthDate: v.nullable(
        v.pipe(
          v.custom<Day>((day) => typeof day === 'string'),
          v.check(isUpTo(today), 'IN_THE_FUTURE'),
        ),
      ),
      address: v.pipe(v.string(), v.trim(), v.maxLength(300)),
    }),
  });

const SplitForm = ({ signal, refresh, onClose }: PanelProps & { readonly onClose: () => void }) => {
  const t = useText();
  const split = useCommand(SplitSignalMutation);
  const of = useScreenForm(schema(dayAt(useNow())), { person: { name: '', birthDate: null, address: '' } });
  const { isSending, send } = useSend('SPLIT', refresh);
  const submit = of.submit(async (given) => {
    const problem = await send(() => split({ signalId: signal.id, version: signal.version, ...given }));
    if (problem === null) onClose();
    return problem;
  });
  return (
    <form className="rt-form" onSubmit={submit} noValidate>
      <FormErrors of={of} />
      <FormTextField of={of} name="person.name" label={t('signals.person.name')} necessity="required" />
      <FormDateField of={of} name="person.birthDate" label={t('signals.person.birthDate')} necessity="optional" />
      <FormTextField of={of} name="person.address" label={t('signals.person.address')} necessity="optional" />
      <FormFooter confirm={t('signals.split.send')} isSending={isSending} onCancel={onClose} />
    </form>
  );
};

const ToSignal = ({ id, label }: { readonly id: string; readonly label: string }) => (
  <RouteLink to="/signalen/$signalId" params={{ signalId: id }}>
    {label}
  </RouteLink>
);

/** A report about several persons: the signal of each, and the way to make one more. */
export const SplitPanel = ({ signal, refresh }: PanelProps) => {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const { splitFrom, splits = [], steps } = signal;
  const maySplit = steps.includes('SPLIT') && signal.theme.kind === 'PERSON';
  if (!splitFrom && splits.length === 0 && !maySplit) return null;
  return (
    <Panel title={t('signals.split')}>
      {splitFrom && (
        <p>
          {t('signals.split.from')} <ToSignal id={splitFrom.id} label={t('signals.split.first')} />
        </p>
      )}
      {splits.length > 0 && (
        <ul className="rt-signal__links">
          {splits.map(({ id, identity, status }) => (
            <li key={id}>
              <ToSignal id={id} label={identity?.name ?? t('signals.split.other')} /> {t(`signals.status.${status}`)}
            </li>
          ))}
        </ul>
      )}
      {maySplit && !isOpen && (
        <>
          <p>{t('signals.split.lead')}</p>
          <div className="rt-form__actions">
            <Button onPress={() => setOpen(true)}>{t('signals.split.open')}</Button>
          </div>
        </>
      )}
      {maySplit && isOpen && <SplitForm signal={signal} refresh={refresh} onClose={() => setOpen(false)} />}
    </Panel>
  );
};
