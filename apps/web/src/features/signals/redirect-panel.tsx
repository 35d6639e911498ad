import { Button, FactList, Panel, useText, useTimeText, type Fact } from '@regiotafel/web-ui';
import { ProblemNotice } from '../../app/query-view.js';
import type { Signal } from './signal.query.js';
import { useConfirmCare, useTakeBack } from './use-signal-step.js';

type Redirect = NonNullable<Signal['redirect']>;

const useFacts = ({ organisation, name, phone, code, confirmBy, confirmedAt, confirmedTo, returnedAt }: Redirect) => {
  const t = useText();
  const time = useTimeText();
  const at = (term: string, moment: string | null): Fact[] =>
    moment === null ? [] : [{ term: t(`signals.redirect.${term}`), value: time.moment(new Date(moment)) }];
  const facts: Fact[] = [
    { term: t('signals.receiver.organisation'), value: organisation },
    { term: t('signals.receiver.name'), value: name },
    { term: t('signals.receiver.phone'), value: <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a> },
    ...(code === null ? [] : [{ term: t('signals.redirect.code'), value: <strong>{code}</strong> }]),
    ...(confirmedAt === null && returnedAt === null ? at('confirmBy', confirmBy) : []),
    ...at('confirmedAt', confirmedAt),
    ...(confirmedTo ? [{ term: t('signals.redirect.confirmedTo'), value: confirmedTo.name }] : []),
    ...at('returnedAt', returnedAt),
  ];
  return facts;
};

const Body = ({ signal, redirect, refresh }: RedirectPanelProps & { readonly redirect: Redirect }) => {
  const t = useText();
  const facts = useFacts(redirect);
  const confirm = useConfirmCare(signal, refresh);
  const takeBack = useTakeBack(signal, refresh);
  const problem = confirm.problem ?? takeBack.problem;
  const address = `${location.origin}/melden/overname`;
  return (
    <Panel title={t('signals.redirect')}>
      {redirect.code !== null && <p>{t('signals.redirect.lead', { address })}</p>}
      <FactList facts={facts} />
      {signal.steps.includes('CONFIRM_CARE') && (
        <div className="rt-form__actions">
          <Button isPending={confirm.isPending} onPress={confirm.take}>
            {t('signals.do.CONFIRM_CARE')}
          </Button>
          <Button look="quiet" isPending={takeBack.isPending} onPress={takeBack.take}>
            {t('signals.do.RETURN')}
          </Button>
        </div>
      )}
      {problem !== null && <ProblemNotice problem={problem} />}
    </Panel>
  );
};

export type RedirectPanelProps = { readonly signal: Signal; readonly refresh: () => void };

/** Who takes the signal over, the code to hand over, and whether it was taken. */
export const RedirectPanel = ({ signal, refresh }: RedirectPanelProps) =>
  signal.redirect ? <Body signal={signal} redirect={signal.redirect} refresh={refresh} /> : null;
