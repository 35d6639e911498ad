import { getRouteApi } from '@tanstack/react-router';
import { useScreenQuery } from '@regiotafel/web-data';
import { Notice, useText } from '@regiotafel/web-ui';
import { isAbsent } from '../../app/absent.js';
import { useHeldForm } from '../../app/form/held-form.js';
import { QueryView } from '../../app/query-view.js';
import { RouteLink } from '../../app/route-link.js';
import { NotFoundPage } from '../../app/shell/not-found-page.js';
import { Page } from '../../app/shell/page.js';
import { PurposeBanner } from '../../app/shell/purpose-banner.js';
import { OfferForm } from './offer-form.js';
import { OfferQuery, type OfferData, type OfferedSignal } from './offer.query.js';

const route = getRouteApi('/seat/signalen/$signalId/aanbieden');

const NotNow = () => {
  const t = useText();
  return (
    <Notice tone="warning" title={t('signals.wizard.notNow')}>
      {t('signals.wizard.notNowText')}
    </Notice>
  );
};

type BodyProps = {
  readonly signal: OfferedSignal;
  readonly purposes: OfferData['purposes'];
  readonly refresh: () => void;
};

const Body = ({ signal, purposes, refresh }: BodyProps) => {
  const isOpen = signal.steps.includes('OFFER');
  const { isShown, hold } = useHeldForm(isOpen);
  return (
    <>
      {!isOpen && <NotNow />}
      {isShown && (
        <OfferForm
          signal={signal}
          purposes={(purposes ?? []).filter(({ regime }) => regime === signal.theme.regime)}
          onOvertaken={() => {
            hold();
            refresh();
          }}
        />
      )}
    </>
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
      isExercise={result.data?.signal?.isExercise}
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
            {data.signal && <Body signal={data.signal} purposes={data.purposes} refresh={result.refresh} />}
          </>
        )}
      </QueryView>
    </Page>
  );
};
