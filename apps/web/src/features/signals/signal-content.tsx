import { FactList, Panel, useText, useTimeText } from '@regiotafel/web-ui';
import type { Day } from '@regiotafel/kernel/day';
import type { Signal } from './signal.query.js';
import './signals.css';

/** What the reporter wrote, word for word. */
export const NarrativePanel = ({ narrative }: { readonly narrative: string | null }) => {
  const t = useText();
  return (
    <Panel title={t('signals.narrative')}>
      {narrative === null ? <p>{t('signals.notForYou')}</p> : <p className="rt-prose">{narrative}</p>}
    </Panel>
  );
};

/** The person it is about, as far as the reporter knew. */
export const PersonPanel = ({ signal }: { readonly signal: Signal }) => {
  const t = useText();
  const time = useTimeText();
  const { identity } = signal;
  if (signal.theme.kind === 'SITUATION') return null;
  return (
    <Panel title={t('signals.person')}>
      {identity === null ? (
        <p>{t('signals.noPerson')}</p>
      ) : (
        <FactList
          facts={[
            { term: t('signals.person.name'), value: identity.name },
            {
              term: t('signals.person.birthDate'),
              value: identity.birthDate === null ? '—' : time.longDay(identity.birthDate as Day),
            },
            { term: t('signals.person.address'), value: identity.address ?? '—' },
          ]}
        />
      )}
    </Panel>
  );
};
