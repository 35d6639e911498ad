import { getRouteApi } from '@tanstack/react-router';
import { useScreenQuery } from '@regiotafel/web-data';
import { Notice, useText } from '@regiotafel/web-ui';
import { isAbsent } from '../../app/absent.js';
import { QueryView } from '../../app/query-view.js';
import { RouteLink } from '../../app/route-link.js';
import { NotFoundPage } from '../../app/shell/not-found-page.js';
import { Page } from '../../app/shell/page.js';
import { PurposeBanner } from '../../app/shell/purpose-banner.js';
import { OfferForm } from './offer-form.js';
import { OfferQuery, type OfferData } from './offer.query.js';

const route = getRouteApi('/seat/signalen/$signalId/aanbieden');

const NotNow = () => {
  const t = useText();
  return (
    <Notice tone="warning" title={t('signals.wizard.notNow')}>
      {t('signals.wizard.notNowText')}
    </Notice>
  );
};

const Body = ({ signal, purposes }: OfferData) => {
  if (signal === null) return null;
  if (!signal.steps.includes('OFFER')) return <NotNow />;
  return (
    <OfferForm signal={signal} purposes={(purposes ?? []).filter(({ regime }) => regime === signal.theme.regime)} />
  );
};

export const Screen = () => {
  const t = useText();
  const { signalId } = route.useParams();
  const result = useScreenQuery(OfferQuery, { id: signalId });
  if (isAbsent(result, ({ signal }) => signal)) return <NotFoundPage />;
  return (
    <Page
      title={t('signals.wizard.title')}
      lead={t('signals.wizard.lead')}
      actions={
        <RouteLink to="/signalen/$signalId" params={{ signalId }}>
          {t('signals.wizard.back')}
        </RouteLink>
      }
    >
      <QueryView of={result}>
        {(data) => (
          <>
            {data.signal && (
              <PurposeBanner
                purpose={t('signals.wizard.purposeText')}
                basis={t(`regime.${data.signal.theme.regime}`)}
              />
            )}
            <Body {...data} />
          </>
        )}
      </QueryView>
    </Page>
  );
};
