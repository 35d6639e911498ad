import { useScreenQuery } from '@regiotafel/web-data';
import { StatusPill, useText, useTimeText } from '@regiotafel/web-ui';
import { GiveAccess } from '../../app/access/give-access.js';
import { QueryView } from '../../app/query-view.js';
import { RouteLink } from '../../app/route-link.js';
import { CoordinatorsToNameQuery, type Coordinator, type PeopleFile } from './people.query.js';

const Item = ({ caseId, coordinator }: { readonly caseId: string; readonly coordinator: Coordinator }) => {
  const t = useText();
  const time = useTimeText();
  const { member, state, until } = coordinator;
  return (
    <li>
      <strong>{member.name}</strong> · {t('casePeople.coordinator')}{' '}
      {state === 'REQUESTED' && <StatusPill tone="warning">{t('casePeople.coordinator.waits')}</StatusPill>}
      <span className="rt-case__detail">{[member.jobTitle, member.phone].filter(Boolean).join(' · ')}</span>
      <span className="rt-case__detail">
        {t('casePeople.coordinator.until', { day: time.day(until) })}{' '}
        <RouteLink to="/casussen/$id/inzage" params={{ id: caseId }}>
          {t('casePeople.coordinator.change')}
        </RouteLink>
      </span>
    </li>
  );
};

/** Coordinators of the region who are process coordinator as long as their access runs. */
export const Coordinators = ({ file }: { readonly file: PeopleFile }) =>
  file.processCoordinators.length > 0 && (
    <ul className="rt-case__people">
      {file.processCoordinators.map((coordinator) => (
        <Item key={coordinator.id} caseId={file.id} coordinator={coordinator} />
      ))}
    </ul>
  );

export type NameCoordinatorProps = {
  readonly caseId: string;
  readonly regime: string;
  readonly onClose: () => void;
};

/** Names a coordinator of the region, by access for process coordination. */
export const NameCoordinator = ({ caseId, regime, onClose }: NameCoordinatorProps) => {
  const t = useText();
  const found = useScreenQuery(CoordinatorsToNameQuery, { caseId });
  return (
    <QueryView of={found}>
      {({ coordinatorsToName }) => (
        <GiveAccess
          about={{ id: caseId, use: 'CASE', regime }}
          coordination={{
            title: t('casePeople.coordinator.name'),
            people: coordinatorsToName ?? [],
          }}
          onClose={onClose}
        />
      )}
    </QueryView>
  );
};
