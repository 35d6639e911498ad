import { Panel, StatusPill, useText, useTimeText } from '@regiotafel/web-ui';
import { RouteLink } from '../../app/route-link.js';
import type { CaseFile } from './case.query.js';

type Signal = NonNullable<CaseFile['signal']>;

const Weighed = ({ weighing }: { readonly weighing: NonNullable<Signal['weighing']> }) => {
  const t = useText();
  const time = useTimeText();
  const { id, outcome, concludedAt } = weighing;
  return (
    <>
      <h3>{t('cases.weighing')}</h3>
      <p>{outcome && <StatusPill tone="positive">{t(`outcome.${outcome}`)}</StatusPill>}</p>
      {concludedAt !== null && <p className="rt-case__detail">{time.moment(new Date(concludedAt))}</p>}
      <p>
        <RouteLink to="/weging/$id" params={{ id }}>
          {t('cases.toWeighing')}
        </RouteLink>
      </p>
    </>
  );
};

const Interpreted = ({ interpretation }: { readonly interpretation: NonNullable<Signal['interpretation']> }) => {
  const t = useText();
  const time = useTimeText();
  const { text, conclusion, writtenBy, writtenAt } = interpretation;
  return (
    <>
      <h3>{t('cases.interpretation')}</h3>
      <p className="rt-case__text">{text}</p>
      <p>{t(`signals.conclusion.${conclusion}`)}</p>
      <p className="rt-case__detail">
        {writtenBy.name} · {time.moment(new Date(writtenAt))}
      </p>
    </>
  );
};

/** How the case came about, for whoever may still read the signal: what the desk made of it and what the table decided. */
export const OriginPanel = ({ signal }: Pick<CaseFile, 'signal'>) => {
  const t = useText();
  if (signal === null) return null;
  return (
    <Panel title={t('cases.origin')}>
      {signal.weighing && <Weighed weighing={signal.weighing} />}
      {signal.interpretation && <Interpreted interpretation={signal.interpretation} />}
      <p>
        <RouteLink to="/signalen/$signalId" params={{ signalId: signal.id }}>
          {t('cases.toSignal')}
        </RouteLink>
      </p>
    </Panel>
  );
};
