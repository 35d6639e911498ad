import { Deadline, StatusPill, useText } from '@regiotafel/web-ui';
import { useNow } from '../../app/business-clock.js';
import { MeetingList } from '../../app/case-work/meeting-list.js';
import type { CaseMeeting } from './case.query.js';
import './cases.css';

/** What was decided and agreed about this case, as far as the reader is on the item. */
const Outcome = ({ meeting: { agenda, poolCard } }: { readonly meeting: CaseMeeting }) => {
  const t = useText();
  const now = useNow();
  const items = agenda.filter((item) => item.poolCard?.id === poolCard?.id);
  const decisions = items.flatMap((item) => item.decisions);
  const actions = items.flatMap((item) => item.actions);
  if (decisions.length + actions.length === 0) return null;
  return (
    <ul className="rt-case__outcome">
      {decisions.map(({ id, text }) => (
        <li key={id}>
          <strong>{t('cases.decision')}</strong> {text}
        </li>
      ))}
      {actions.map(({ id, text, owner, dueOn, status }) => (
        <li key={id}>
          <strong>{t('cases.action')}</strong> {text}
          <span className="rt-case__detail">
            {owner.name} ·{' '}
            {status === 'DONE' ? (
              <StatusPill tone="positive">{t('cases.actionDone')}</StatusPill>
            ) : (
              <Deadline due={dueOn} now={now} />
            )}
          </span>
        </li>
      ))}
    </ul>
  );
};

export type CaseMeetingsProps = { readonly meetings: readonly CaseMeeting[]; readonly empty: string | undefined };

/** Meetings about the case, with what came out of them. */
export const CaseMeetings = ({ meetings, empty }: CaseMeetingsProps) => (
  <MeetingList
    empty={empty}
    meetings={meetings}
    outcomeOf={(id) => {
      const meeting = meetings.find((each) => each.id === id);
      return meeting && <Outcome meeting={meeting} />;
    }}
  />
);
