import { getRouteApi } from '@tanstack/react-router';
import { useScreenQuery } from '@regiotafel/web-data';
import { Notice, useText } from '@regiotafel/web-ui';
import { isAbsent } from '../../app/absent.js';
import { ConflictButton } from '../../app/conflict/conflict-button.js';
import { useFocusAfter } from '../../app/focus-after.js';
import { useHeldForm } from '../../app/form/held-form.js';
import { useLocalName } from '../../app/local-name.js';
import { QueryView } from '../../app/query-view.js';
import { NotFoundPage } from '../../app/shell/not-found-page.js';
import { Page } from '../../app/shell/page.js';
import { PurposeBanner } from '../../app/shell/purpose-banner.js';
import { ConcludeForm } from './conclude-form.js';
import { ConclusionPanel } from './conclusion-panel.js';
import { JudgementForm } from './judgement-form.js';
import { JudgementsTable } from './judgements-table.js';
import { OfferedPanel } from './offered.js';
import { isWaitingForMyJudgement, waitsFor } from './stage.js';
import { TablePanel } from './table-panel.js';
import { WeighingScreenQuery, type Weighing, type WeighingData } from './weighing.query.js';
import './weighing.css';

const route = getRouteApi('/seat/weging/$id');

const isTogether = ({ status }: Weighing): boolean => status === 'JOINT' || status === 'CONCLUDED';

const Purpose = ({ data }: { readonly data: WeighingData }) => {
  const t = useText();
  const nameOf = useLocalName();
  const offer = data.weighing?.signal?.offer;
  if (!offer) return null;
  const name = nameOf(data.purposes?.find(({ code }) => code === offer.purpose)) || offer.purpose;
  return (
    <PurposeBanner purpose={t('weighing.purpose', { purpose: name })} basis={offer.legalBasis} until={offer.until} />
  );
};

const WhatNow = ({ weighing }: { readonly weighing: Weighing }) => {
  const t = useText();
  const waits = waitsFor(weighing);
  if (waits === 'NOTHING') return null;
  return (
    <div data-next-step tabIndex={-1}>
      <Notice title={t(`weighing.waits.${waits}`)}>{t(`weighing.waits.${waits}.text`)}</Notice>
    </div>
  );
};

const Judgements = ({ weighing }: { readonly weighing: Weighing }) => {
  const t = useText();
  if (weighing.judgements.length === 0) return null;
  return (
    <JudgementsTable weighing={weighing} title={t(isTogether(weighing) ? 'weighing.sideBySide' : 'weighing.mine')} />
  );
};

type BodyProps = { readonly weighing: Weighing; readonly refresh: () => void };

const Body = ({ weighing, refresh }: BodyProps) => {
  const judging = useHeldForm(isWaitingForMyJudgement(weighing));
  const concluding = useHeldForm(weighing.steps.includes('CONCLUDE'));
  useFocusAfter(`${weighing.status} ${waitsFor(weighing)}`);
  return (
    <>
      <div className="rt-weighing">
        <div className="rt-weighing__main">
          <ConclusionPanel weighing={weighing} />
          <OfferedPanel signal={weighing.signal} isAtTable={weighing.members.some(({ isMe }) => isMe)} />
          {judging.isShown && <JudgementForm weighing={weighing} held={judging} refresh={refresh} />}
        </div>
        <TablePanel weighing={weighing} />
      </div>
      <Judgements weighing={weighing} />
      {concluding.isShown && <ConcludeForm weighing={weighing} held={concluding} refresh={refresh} />}
    </>
  );
};

export const Screen = () => {
  const t = useText();
  const nameOf = useLocalName();
  const { id } = route.useParams();
  const result = useScreenQuery(WeighingScreenQuery, { id });
  const { refresh } = result;
  if (isAbsent(result, ({ weighing }) => weighing)) return <NotFoundPage />;
  const shown = result.data?.weighing;
  return (
    <Page
      title={t('weighing.one')}
      isExercise={shown?.isExercise}
      {...(shown && {
        heading: t('weighing.heading', { number: shown.number }),
        lead: `${nameOf(shown.theme)} · ${shown.municipality.name}`,
        actions: shown.members.some(({ isMe }) => isMe) && <ConflictButton about={shown.id} />,
      })}
    >
      <QueryView of={result}>
        {(data) =>
          data.weighing && (
            <>
              <Purpose data={data} />
              <WhatNow weighing={data.weighing} />
              <Body weighing={data.weighing} refresh={refresh} />
            </>
          )
        }
      </QueryView>
    </Page>
  );
};
