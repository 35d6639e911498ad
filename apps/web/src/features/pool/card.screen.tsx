import { getRouteApi } from '@tanstack/react-router';
import { CalendarPlus, FolderOpen, MessageCircleQuestion } from 'lucide-react';
import { useCommand, useScreenQuery } from '@regiotafel/web-data';
import { Button, Deadline, FactList, Menu, Notice, Panel, showToast, useText } from '@regiotafel/web-ui';
import { isAbsent } from '../../app/absent.js';
import { AskAccess } from '../../app/access/ask-access.js';
import { RequestPanel } from '../../app/access/request-panel.js';
import { useNow } from '../../app/business-clock.js';
import { MeetingList } from '../../app/case-work/meeting-list.js';
import { RequestList } from '../../app/case-work/request-list.js';
import { dueOf } from '../../app/due.js';
import { useLocalName } from '../../app/local-name.js';
import { QueryView } from '../../app/query-view.js';
import { RouteLinkButton } from '../../app/route-link.js';
import { useHasRole } from '../../app/session/use-has-role.js';
import { NotFoundPage } from '../../app/shell/not-found-page.js';
import { Page } from '../../app/shell/page.js';
import { PurposeBanner } from '../../app/shell/purpose-banner.js';
import { CardPill } from './card-pill.js';
import { PoolCardScreenQuery, type ShownCard } from './card.query.js';
import { SetPoolCardStatusMutation } from './pool.query.js';
import { CARD_STATUSES } from './pool-search.js';
import { TakeOver } from './take-over.js';
import './pool.css';

const route = getRouteApi('/seat/aangemeld/$id');

const StatusMenu = ({ card }: { readonly card: ShownCard }) => {
  const t = useText();
  const setStatus = useCommand(SetPoolCardStatusMutation);
  const choose = async (status: (typeof CARD_STATUSES)[number]): Promise<void> => {
    const { problem } = await setStatus({ cardId: card.id, version: card.version, status });
    if (problem === null) showToast(t('pool.statusSet', { status: t(`pool.status.${status}`) }));
    else showToast(t(problem.messageId, { errorId: problem.errorId ?? '—', ...problem.params }), 'negative');
  };
  return (
    <Menu
      label={t('pool.changeStatus')}
      trigger={<Button size="small">{t('pool.changeStatus')}</Button>}
      groups={[
        {
          id: 'status',
          label: t('pool.status'),
          selected: card.status,
          entries: CARD_STATUSES.map((id) => ({
            id,
            label: t(`pool.status.${id}`),
            onAction: () => void choose(id),
          })),
        },
      ]}
    />
  );
};

const CardFacts = ({ card }: { readonly card: ShownCard }) => {
  const t = useText();
  const nameOf = useLocalName();
  const now = useNow();
  const isCoordinator = useHasRole('COORDINATOR');
  const { caseManager } = card;
  return (
    <Panel title={t('pool.facts')} actions={isCoordinator && <StatusMenu card={card} />}>
      <FactList
        facts={[
          { term: t('pool.municipality'), value: card.municipality.name },
          { term: t('pool.theme'), value: nameOf(card.theme) },
          { term: t('pool.status'), value: <CardPill status={card.status} /> },
          { term: t('pool.urgency'), value: t(`urgency.${card.urgency}`) },
          { term: t('pool.respondBy'), value: <Deadline due={dueOf(card.respondBy)} now={now} /> },
          {
            term: t('pool.manager'),
            value: [caseManager.name, caseManager.jobTitle, caseManager.phone].filter(Boolean).join(' · '),
          },
        ]}
      />
      {card.caseFile === null && <Notice>{t('pool.noFile', { name: caseManager.name })}</Notice>}
    </Panel>
  );
};

const CardActions = ({ card, onRefresh }: { readonly card: ShownCard; readonly onRefresh: () => void }) => {
  const t = useText();
  return (
    <>
      {card.takeover && <TakeOver card={card} {...card.takeover} onDone={onRefresh} />}
      <RouteLinkButton to="/planner/aanvragen" search={{ card: card.id }} look="primary" icon={CalendarPlus}>
        {t('pool.askMeeting')}
      </RouteLinkButton>
      <RouteLinkButton to="/deskundigen/vragen" search={{ casus: card.id }} icon={MessageCircleQuestion}>
        {t('pool.askExpert')}
      </RouteLinkButton>
      {card.caseFile && (
        <RouteLinkButton to="/casussen/$id" params={{ id: card.caseFile.id }} icon={FolderOpen}>
          {t('pool.openFile')}
        </RouteLinkButton>
      )}
    </>
  );
};

export const Screen = () => {
  const t = useText();
  const { id } = route.useParams();
  const result = useScreenQuery(PoolCardScreenQuery, { id });
  if (isAbsent(result, ({ poolCard }) => poolCard)) return <NotFoundPage />;
  const card = result.data?.poolCard;
  return (
    <Page
      title={t('pool.card')}
      heading={card?.number ?? t('pool.card')}
      isExercise={card?.isExercise}
      actions={card && <CardActions card={card} onRefresh={result.refresh} />}
    >
      {card && <PurposeBanner purpose={t('pool.purpose')} basis={t(`regime.${card.regime}`)} />}
      <QueryView of={result}>
        {({ poolCard, requests, purposes, meetingsOfCard }) =>
          poolCard && (
            <div className="rt-pool-card">
              <CardFacts card={poolCard} />
              <div className="rt-pool-card__side">
                {!poolCard.caseFile?.myParts.length && (
                  <RequestPanel
                    requests={poolCard.accessRequests}
                    purposes={purposes ?? []}
                    caseId={null}
                    actions={poolCard.status !== 'DONE' && <AskAccess about={poolCard.id} regime={poolCard.regime} />}
                    empty={t(poolCard.status === 'DONE' ? 'pool.overNotAsked' : 'pool.notAsked')}
                  />
                )}
                <RequestList requests={requests?.edges.map(({ node }) => node) ?? []} />
                <MeetingList meetings={meetingsOfCard ?? []} />
              </div>
            </div>
          )
        }
      </QueryView>
    </Page>
  );
};
