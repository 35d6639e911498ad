import { getRouteApi } from '@tanstack/react-router';
import { useScreenQuery } from '@regiotafel/web-data';
import { useText, useTimeText } from '@regiotafel/web-ui';
import { isAbsent } from '../../app/absent.js';
import { AccessPanel } from '../../app/access/access-panel.js';
import { useLocalName } from '../../app/local-name.js';
import { ReferencePanel } from '../../app/references/reference-panel.js';
import { QueryView } from '../../app/query-view.js';
import { useHasRole } from '../../app/session/use-has-role.js';
import { NotFoundPage } from '../../app/shell/not-found-page.js';
import { WhyButton } from '../../app/why/why-button.js';
import { Page } from '../../app/shell/page.js';
import { PurposeBanner } from '../../app/shell/purpose-banner.js';
import { BlockPanel } from './block-panel.js';
import { FeedbackPanel } from './feedback-panel.js';
import { InterpretationPanel } from './interpretation-panel.js';
import { JoiningPanel } from './joining-panel.js';
import { NextStep } from './next-step.js';
import { OfferPanel } from './offer-panel.js';
import { QuestionPanel } from './question-panel.js';
import { RedirectPanel } from './redirect-panel.js';
import { ResultPanel } from './result-panel.js';
import { ReviewPanel, WaiverPanel } from './review-panel.js';
import { NarrativePanel, PersonPanel } from './signal-content.js';
import { SignalProgress } from './signal-progress.js';
import { ClockPanel, ReporterPanel } from './signal-side.js';
import { SplitPanel } from './split-panel.js';
import { WithdrawalPanel } from './withdrawal-panel.js';
import { SignalQuery, type Signal, type SignalData } from './signal.query.js';
import './signals.css';

const route = getRouteApi('/seat/signalen/$signalId');

type BodyProps = { readonly data: SignalData; readonly signal: Signal; readonly refresh: () => void };

const Main = ({ data, signal, refresh }: BodyProps) => (
  <div className="rt-signal__main">
    <NarrativePanel narrative={signal.narrative} />
    <div className="rt-page__columns">
      <PersonPanel signal={signal} />
      {data.whoSeesThis && <ReporterPanel signal={signal} />}
    </div>
    <QuestionPanel signal={signal} refresh={refresh} />
    <ResultPanel signal={signal} />
    {data.whoSeesThis && <FeedbackPanel signal={signal} refresh={refresh} />}
    {data.whoSeesThis && <WaiverPanel signal={signal} refresh={refresh} />}
    <ReviewPanel signal={signal} refresh={refresh} />
    {data.whoSeesThis && <RedirectPanel signal={signal} refresh={refresh} />}
    <InterpretationPanel signal={signal} refresh={refresh} />
    <JoiningPanel signal={signal} refresh={refresh} />
    <SplitPanel signal={signal} refresh={refresh} />
    <WithdrawalPanel signal={signal} refresh={refresh} />
    {signal.offer && <OfferPanel offer={signal.offer} purposes={data.purposes ?? []} />}
  </div>
);

const Side = ({ data, signal, refresh }: BodyProps) => (
  <div className="rt-signal__side">
    <ClockPanel signal={signal} />
    {data.whoSeesThis && <BlockPanel signal={signal} refresh={refresh} />}
    {signal.references && <ReferencePanel objectId={signal.id} references={signal.references} />}
    {data.whoSeesThis && (
      <AccessPanel
        about={{ id: signal.id, use: 'SIGNAL', regime: signal.theme.regime }}
        visibility={data.whoSeesThis}
        purposes={data.purposes ?? []}
      />
    )}
  </div>
);

export const Screen = () => {
  const t = useText();
  const time = useTimeText();
  const nameOf = useLocalName();
  const { signalId } = route.useParams();
  const isDesk = useHasRole('LIAISON');
  const result = useScreenQuery(SignalQuery, { id: signalId, isDesk });
  const shown = result.data?.signal ?? null;
  if (isAbsent(result, ({ signal }) => signal)) return <NotFoundPage />;
  const heading = shown && t('signals.heading', { moment: time.moment(new Date(shown.receivedAt)) });
  return (
    <Page
      title={t('signals.signal')}
      isExercise={shown?.isExercise}
      {...(heading !== null && { heading })}
      lead={nameOf(shown?.theme)}
      actions={shown && <WhyButton id={shown.id} />}
    >
      <QueryView of={result}>
        {(data) =>
          data.signal && (
            <>
              <PurposeBanner
                purpose={t(isDesk ? 'signals.purpose' : 'signals.purposeGrant')}
                basis={t(`regime.${data.signal.theme.regime}`)}
              />
              <SignalProgress status={data.signal.status} />
              {isDesk && <NextStep signal={data.signal} refresh={result.refresh} />}
              <div className="rt-signal">
                <Main data={data} signal={data.signal} refresh={result.refresh} />
                <Side data={data} signal={data.signal} refresh={result.refresh} />
              </div>
            </>
          )
        }
      </QueryView>
    </Page>
  );
};
