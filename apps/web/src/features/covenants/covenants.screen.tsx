import { useState } from 'react';
import { useScreenQuery } from '@regiotafel/web-data';
import {
  Button,
  EmptyState,
  FactList,
  Notice,
  Panel,
  StatusPill,
  useText,
  useTimeText,
  type PillTone,
} from '@regiotafel/web-ui';
import { QueryView } from '../../app/query-view.js';
import { Page } from '../../app/shell/page.js';
import '../../app/case-frame/case-frame.css';
import { CovenantsScreenQuery, type Period } from './covenants.query.js';
import { ToldAges } from './told-ages.js';
import { DecideClosing } from './decide-closing.js';

const TONE: Readonly<Record<Period['state'], PillTone>> = {
  PLANNED: 'info',
  RUNNING: 'positive',
  RUN_OUT: 'warning',
  CLOSED: 'neutral',
};

const PeriodPanel = ({ period, name }: { readonly period: Period; readonly name: string }) => {
  const t = useText();
  const time = useTimeText();
  const [isDeciding, setDeciding] = useState(false);
  const { regime, state, until, closesOn, hasOwnBasis, decision } = period;
  return (
    <Panel
      title={name}
      actions={
        period.mayDecide && (
          <Button size="small" aria-label={t('covenants.decideOn', { name })} onPress={() => setDeciding(true)}>
            {t('covenants.decide')}
          </Button>
        )
      }
    >
      <FactList
        facts={[
          {
            term: t('covenants.state'),
            value: <StatusPill tone={TONE[state]}>{t(`covenants.state.${state}`)}</StatusPill>,
          },
          { term: t('covenants.regime'), value: t(`regime.${regime}`) },
          { term: t('covenants.until'), value: time.longDay(until) },
          { term: t('covenants.runsUntil'), value: time.longDay(closesOn) },
        ]}
      />
      {!hasOwnBasis && <p className="rt-case__detail">{t('covenants.noBasis')}</p>}
      {decision && (
        <p className="rt-case__text">
          {t('covenants.decision', {
            name: decision.decidedBy.name,
            day: time.longDay(decision.closesOn),
            reason: decision.reason,
          })}
        </p>
      )}
      {isDeciding && <DecideClosing period={period} onClose={() => setDeciding(false)} />}
    </Panel>
  );
};

export const Screen = () => {
  const t = useText();
  const result = useScreenQuery(CovenantsScreenQuery, {});
  return (
    <Page title={t('covenants.title')} lead={t('covenants.lead')}>
      <QueryView of={result}>
        {({ covenantPeriods, region, regimesWithoutCovenant, toldAges }) => (
          <div className="rt-case__part">
            {(regimesWithoutCovenant ?? []).map((regime) => (
              <Notice key={regime} tone="warning">
                {t('covenants.missing', { regime: t(`regime.${regime}`) })}
              </Notice>
            ))}
            {(covenantPeriods ?? []).length === 0 ? (
              <EmptyState title={t('covenants.empty')}>{t('covenants.emptyNext')}</EmptyState>
            ) : (
              (covenantPeriods ?? []).map((period) => (
                <PeriodPanel
                  key={period.id}
                  period={period}
                  name={region?.covenants.find(({ id }) => id === period.id)?.name ?? t('covenants.covenant')}
                />
              ))
            )}
            {toldAges && <ToldAges ages={toldAges} />}
          </div>
        )}
      </QueryView>
    </Page>
  );
};
