import { CalendarPlus } from 'lucide-react';
import { EmptyState, Deadline, Panel, useText } from '@regiotafel/web-ui';
import { useNow } from '../../app/business-clock.js';
import { roleName } from '../../app/planning/role-name.js';
import { RouteLink, RouteLinkButton } from '../../app/route-link.js';
import type { WaitingMeeting } from './planner.query.js';
import { Withdraw } from './withdraw.js';

/** Each name once, with how many are needed when that is more than one. */
const countedNames = (names: readonly string[]): string[] =>
  [...new Set(names)].map((name) => {
    const count = names.filter((other) => other === name).length;
    return count > 1 ? `${name} (${count})` : name;
  });

const WaitingItem = ({ meeting }: { readonly meeting: WaitingMeeting }) => {
  const t = useText();
  const now = useNow();
  const { id, poolCard, municipality, urgency, durationMinutes, mode, deadline, neededRoles } = meeting;
  const roles = neededRoles.filter(({ required }) => required).map((role) => roleName(t, role));
  return (
    <li>
      <div className="rt-waiting__head">
        <RouteLink to="/overleggen/$id" params={{ id }}>
          {poolCard?.number ?? t(`planner.kind.${meeting.kind}`)}
        </RouteLink>
        <Deadline due={deadline} now={now} />
      </div>
      <p className="rt-waiting__facts">
        {[
          municipality?.name,
          t(`planner.urgency.${urgency}`),
          t('planner.minutes', { minutes: durationMinutes }),
          t(`planner.mode.${mode}`),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {roles.length > 0 && (
        <p className="rt-waiting__facts">{t('planner.needs', { roles: countedNames(roles).join(', ') })}</p>
      )}
      <Withdraw meeting={meeting} />
    </li>
  );
};

/** Meetings that need a moment, the most pressing first. */
export const WaitingList = ({ meetings }: { readonly meetings: readonly WaitingMeeting[] }) => {
  const t = useText();
  return (
    <Panel
      title={t('planner.waiting', { count: meetings.length })}
      actions={
        <RouteLinkButton size="small" icon={CalendarPlus} to="/planner/aanvragen">
          {t('planner.ask')}
        </RouteLinkButton>
      }
    >
      {meetings.length === 0 ? (
        <EmptyState title={t('planner.waiting.none')}>{t('planner.waiting.noneText')}</EmptyState>
      ) : (
        <ul className="rt-waiting">
          {meetings.map((meeting) => (
            <WaitingItem key={meeting.id} meeting={meeting} />
          ))}
        </ul>
      )}
    </Panel>
  );
};
