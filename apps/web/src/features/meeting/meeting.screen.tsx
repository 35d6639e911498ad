import { getRouteApi } from '@tanstack/react-router';
import { dayAt } from '@regiotafel/kernel/day';
import { useScreenQuery } from '@regiotafel/web-data';
import { Deadline, FactList, Panel, useText, useTimeText } from '@regiotafel/web-ui';
import { useMe } from '../../app/me.js';
import { CalledInPanel } from '../../app/access/called-in-panel.js';
import { MeetingPill } from '../../app/case-work/meeting-pill.js';
import { isAbsent } from '../../app/absent.js';
import { useNow } from '../../app/business-clock.js';
import { useLocalName } from '../../app/local-name.js';
import { RunPanel } from '../../app/planning/run-panel.js';
import { isWorking } from '../../app/planning/use-run-progress.js';
import { QueryView } from '../../app/query-view.js';
import { RouteLink, RouteLinkButton } from '../../app/route-link.js';
import { useHasRole } from '../../app/session/use-has-role.js';
import { NotFoundPage } from '../../app/shell/not-found-page.js';
import { Page } from '../../app/shell/page.js';
import { PurposeBanner } from '../../app/shell/purpose-banner.js';
import { Agenda } from './agenda.js';
import { MeetingActions } from './meeting-actions.js';
import { MeetingScreenQuery, type MeetingData, type RepairRun, type ShownMeeting } from './meeting.query.js';
import { Participants } from './participants.js';
import './meeting.css';

const route = getRouteApi('/seat/overleggen/$id');

const When = ({ meeting }: { readonly meeting: ShownMeeting }) => {
  const t = useText();
  const time = useTimeText();
  const now = useNow();
  const { startsAt, endsAt, deadline } = meeting;
  if (startsAt === null || endsAt === null)
    return (
      <>
        {t('meeting.noMoment')} <Deadline due={deadline} now={now} />
      </>
    );
  const from = new Date(startsAt);
  return `${time.longDay(dayAt(from))}, ${time.time(from)}–${time.time(new Date(endsAt))}`;
};

const Facts = ({ meeting }: { readonly meeting: ShownMeeting }) => {
  const t = useText();
  const nameOf = useLocalName();
  const isCoordinator = useHasRole('COORDINATOR');
  const isWaiting = ['DRAFT', 'POLLING'].includes(meeting.status);
  const place = meeting.mode === 'VIDEO' ? t('meeting.video') : (meeting.room?.name ?? t('meeting.noRoom'));
  return (
    <Panel
      title={t('meeting.facts')}
      actions={
        isWaiting &&
        isCoordinator && (
          <RouteLinkButton size="small" to="/planner" search={{}}>
            {t('meeting.toPlanner')}
          </RouteLinkButton>
        )
      }
    >
      <FactList
        facts={[
          { term: t('meeting.status'), value: <MeetingPill status={meeting.status} /> },
          { term: t('meeting.when'), value: <When meeting={meeting} /> },
          { term: t('meeting.where'), value: place },
          { term: t('meeting.chair'), value: meeting.chair?.name ?? '—' },
          ...(meeting.poolCard
            ? [
                {
                  term: t('meeting.case'),
                  value: (
                    <RouteLink to="/aangemeld/$id" params={{ id: meeting.poolCard.id }}>
                      {meeting.poolCard.number}
                    </RouteLink>
                  ),
                },
              ]
            : []),
          ...(meeting.municipality ? [{ term: t('meeting.municipality'), value: meeting.municipality.name }] : []),
          ...(meeting.theme ? [{ term: t('meeting.theme'), value: nameOf(meeting.theme) }] : []),
        ]}
      />
    </Panel>
  );
};

/** The repair of this meeting that works or waits for the coordinator. */
const repairOf = ({ planningRuns }: MeetingData, id: string): RepairRun | undefined =>
  planningRuns?.find(
    (run) =>
      run.kind === 'REPAIR' &&
      run.meeting?.id === id &&
      (isWorking(run) || run.status === 'FAILED' || run.proposals.some(({ status }) => status === 'OPEN')),
  );

const Repair = ({ run, onEnd }: { readonly run: RepairRun; readonly onEnd: () => void }) => {
  const t = useText();
  return (
    <Panel title={t('meeting.repair')}>
      <RunPanel run={run} onEnd={onEnd} isNamed={false} />
    </Panel>
  );
};

const hasContent = ({ agenda }: ShownMeeting): boolean =>
  agenda.some(({ decisions, actions }) => decisions.length + actions.length > 0);

const Banner = ({ meeting }: { readonly meeting: ShownMeeting }) => {
  const t = useText();
  const me = useMe()?.member.id;
  if (!hasContent(meeting)) return null;
  const basis = meeting.theme === null ? t('meeting.basis') : t(`regime.${meeting.theme.regime}`);
  const isAtTable = meeting.participants.some(({ member }) => member.id === me);
  return <PurposeBanner purpose={t(isAtTable ? 'meeting.purpose' : 'meeting.purposeArranger')} basis={basis} />;
};

export const Screen = () => {
  const t = useText();
  const { id } = route.useParams();
  const result = useScreenQuery(MeetingScreenQuery, { id });
  if (isAbsent(result, ({ meeting }) => meeting)) return <NotFoundPage />;
  const shown = result.data?.meeting;
  const repair = result.data && repairOf(result.data, id);
  return (
    <Page
      title={t('meeting.title')}
      isExercise={shown?.isExercise}
      heading={shown ? t(`meeting.kind.${shown.kind}`) : t('meeting.title')}
      actions={shown && <MeetingActions meeting={shown} />}
    >
      <QueryView of={result}>
        {({ meeting, calledIn, purposes }) =>
          meeting && (
            <>
              <Banner meeting={meeting} />
              {repair && <Repair run={repair} onEnd={result.refresh} />}
              <div className="rt-meeting">
                <div className="rt-meeting__main">
                  <Agenda meeting={meeting} />
                </div>
                <div className="rt-meeting__main">
                  <Facts meeting={meeting} />
                  <Participants meeting={meeting} />
                  {calledIn && <CalledInPanel calledIn={calledIn} purposes={purposes ?? []} />}
                </div>
              </div>
            </>
          )
        }
      </QueryView>
    </Page>
  );
};
