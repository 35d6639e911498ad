import { FactList, Panel, useText, useTimeText } from '@regiotafel/web-ui';
import { RouteLink } from '../../app/route-link.js';
import type { CaseFile } from './case.query.js';

type Joined = CaseFile['joinedSignals'][number];

const JoinedSignal = ({ joined }: { readonly joined: Joined }) => {
  const t = useText();
  const time = useTimeText();
  return (
    <li>
      <FactList
        facts={[
          { term: t('cases.joined.at'), value: time.moment(new Date(joined.joinedAt)) },
          { term: t('cases.joined.by'), value: joined.joinedBy.name },
          { term: t('cases.joined.reason'), value: joined.reason },
        ]}
      />
      {joined.signal && (
        <RouteLink to="/signalen/$signalId" params={{ signalId: joined.signal.id }}>
          {t('cases.joined.open')}
        </RouteLink>
      )}
    </li>
  );
};

/** Signals that came later and belong to this case. */
export const JoinedPanel = ({ joinedSignals }: Pick<CaseFile, 'joinedSignals'>) => {
  const t = useText();
  if (joinedSignals.length === 0) return null;
  return (
    <Panel title={t('cases.joined')}>
      <ul className="rt-case__joined">
        {joinedSignals.map((joined) => (
          <JoinedSignal key={joined.id} joined={joined} />
        ))}
      </ul>
    </Panel>
  );
};
