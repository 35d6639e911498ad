import { getRouteApi } from '@tanstack/react-router';
import { useScreenQuery } from '@regiotafel/web-data';
import { Deadline, FactList, Panel, useText, useTimeText } from '@regiotafel/web-ui';
import { CalledInPanel } from '../../app/access/called-in-panel.js';
import { isAbsent } from '../../app/absent.js';
import { useNow } from '../../app/business-clock.js';
import { QueryView } from '../../app/query-view.js';
import { RouteLink } from '../../app/route-link.js';
import { NotFoundPage } from '../../app/shell/not-found-page.js';
import { Page } from '../../app/shell/page.js';
import { RequestActions } from './request-actions.js';
import { RequestPill } from './request-pill.js';
import { RequestScreenQuery, type ShownRequest } from './request.query.js';
import { useIsExpertOnly } from './requests.screen.js';
import { useLanguageName, useSkillName } from './use-names.js';
import './expertise.css';

const route = getRouteApi('/seat/verzoeken/$id');

const Question = ({ question }: Pick<ShownRequest, 'question'>) => {
  const t = useText();
  return (
    <Panel title={t('expertise.question')}>
      {question === null ? <p>{t('expertise.questionClosed')}</p> : <p className="rt-ask__text">{question}</p>}
    </Panel>
  );
};

const personText = (member: {
  readonly name: string;
  readonly jobTitle: string;
  readonly phone: string | null;
}): string => [member.name, member.jobTitle, member.phone].filter(Boolean).join(' · ');

const useRequestFacts = (request: ShownRequest) => {
  const t = useText();
  const time = useTimeText();
  const skillOf = useSkillName();
  const languageOf = useLanguageName();
  const now = useNow();
  const isOpen = request.status === 'OPEN' || request.status === 'DECLINED';
  const hours = (value: number): string => t('expertise.hoursCount', { hours: time.number(value, value % 1 ? 2 : 0) });
  return [
    { term: t('expertise.municipality'), value: request.municipality.name },
    { term: t('expertise.skills'), value: request.skills.map(skillOf).join(', ') },
    { term: t('expertise.languages'), value: request.languages.map(languageOf).join(', ') || t('expertise.any') },
    { term: t('expertise.urgency'), value: t(`urgency.${request.urgency}`) },
    { term: t('expertise.hours'), value: hours(request.hours) },
    ...(request.hoursWorked === null ? [] : [{ term: t('expertise.worked'), value: hours(request.hoursWorked) }]),
    {
      term: t('expertise.respondBy'),
      value: isOpen ? <Deadline due={request.respondBy} now={now} /> : time.day(request.respondBy),
    },
    { term: t('expertise.openedOn'), value: time.day(request.openedOn) },
    { term: t('expertise.openedBy'), value: personText(request.openedBy) },
  ];
};

const Facts = ({ request }: { readonly request: ShownRequest }) => {
  const t = useText();
  const isExpertOnly = useIsExpertOnly();
  const { card, expert, status, declineReason } = request;
  const ofCard = card && (
    <RouteLink to="/aangemeld/$id" params={{ id: card.id }}>
      {card.number}
    </RouteLink>
  );
  return (
    <Panel title={t('expertise.facts')}>
      <FactList
        facts={[
          {
            term: t('expertise.status'),
            value: <RequestPill status={status} isAsked={isExpertOnly || expert !== null} />,
          },
          ...(isExpertOnly ? [] : [{ term: t('expertise.case'), value: ofCard ?? t('expertise.nameless') }]),
          ...useRequestFacts(request),
          ...(expert && !isExpertOnly
            ? [
                {
                  term: t('expertise.expert'),
                  value: [personText(expert.member), expert.organisation?.name].filter(Boolean).join(' · '),
                },
              ]
            : []),
          ...(declineReason
            ? [{ term: t('expertise.declinedBecause'), value: t(`expertise.decline.${declineReason}`) }]
            : []),
        ]}
      />
    </Panel>
  );
};

export const Screen = () => {
  const t = useText();
  const { id } = route.useParams();
  const result = useScreenQuery(RequestScreenQuery, { id });
  const skillOf = useSkillName();
  const time = useTimeText();
  if (isAbsent(result, ({ request }) => request)) return <NotFoundPage />;
  const found = result.data?.request;
  return (
    <Page
      title={t('expertise.oneRequest')}
      heading={found?.skills.map(skillOf).join(', ') ?? t('expertise.oneRequest')}
      {...(found && {
        lead: t('expertise.askedBy', { municipality: found.municipality.name, day: time.day(found.openedOn) }),
      })}
    >
      <QueryView of={result}>
        {({ request, calledIn, purposes }) =>
          request && (
            <div className="rt-request">
              <div className="rt-request__main">
                <Question question={request.question} />
                <RequestActions request={request} onStale={result.refresh} />
                {calledIn && <CalledInPanel calledIn={calledIn} purposes={purposes ?? []} />}
              </div>
              <Facts request={request} />
            </div>
          )
        }
      </QueryView>
    </Page>
  );
};
