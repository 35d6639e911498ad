import { Check, Hourglass } from 'lucide-react';
import { Deadline, FactList, Notice, Panel, StatusPill, useText, useTimeText } from '@regiotafel/web-ui';
import { useNow } from '../../app/business-clock.js';
import { dueOf } from '../../app/due.js';
import { OpenJointPhase } from './open-joint-phase.js';
import { ReplaceSeat } from './replace-seat.js';
import { isOver, partiesAwaited } from './stage.js';
import { WeighingPill } from './weighing-pill.js';
import type { Weighing } from './weighing.query.js';

const Members = ({ members }: Pick<Weighing, 'members'>) => {
  const t = useText();
  return (
    <ul className="rt-table-members">
      {members.map(({ member, partyType, hasJudged, isMe, canTakePart }) => (
        <li key={member.id}>
          <span>
            <strong>{member.name}</strong>
            {isMe && ` (${t('weighing.you')})`}
            <span className="rt-table-members__detail">
              {t(`partyType.${partyType}`)} · {member.jobTitle}
            </span>
          </span>
          <span className="rt-table-members__judged" data-judged={hasJudged}>
            {hasJudged ? <Check aria-hidden size={16} /> : <Hourglass aria-hidden size={16} />}
            {t(hasJudged ? 'weighing.hasJudged' : 'weighing.hasNotJudged')}
          </span>
          {canTakePart === false && <StatusPill tone="warning">{t('weighing.cannotTakePart')}</StatusPill>}
        </li>
      ))}
    </ul>
  );
};

/** Who weighs, who has judged, and until when. */
export const TablePanel = ({ weighing, refresh }: { readonly weighing: Weighing; readonly refresh: () => void }) => {
  const t = useText();
  const time = useTimeText();
  const now = useNow();
  const { status, judgeBy, openedAt, members, composition } = weighing;
  const awaited = isOver(status) ? [] : partiesAwaited(composition, members);
  return (
    <Panel title={t('weighing.table')}>
      <FactList
        facts={[
          { term: t('weighing.status'), value: <WeighingPill status={status} /> },
          { term: t('weighing.urgency'), value: t(`urgency.${weighing.urgency}`) },
          { term: t('weighing.openedAt'), value: time.moment(new Date(openedAt)) },
          ...(isOver(status)
            ? []
            : [{ term: t('weighing.judgeBy'), value: <Deadline due={dueOf(judgeBy)} now={now} /> }]),
        ]}
      />
      <Members members={members} />
      {awaited.length > 0 && (
        <p className="rt-table-members__detail">
          {t('weighing.awaited', { parties: awaited.map((party) => t(`partyType.${party}`)).join(', ') })}
        </p>
      )}
      <details>
        <summary>{t('weighing.whoSees')}</summary>
        <p>{t('weighing.whoSees.text', { municipality: weighing.municipality.name })}</p>
      </details>
      {weighing.steps.includes('OPEN_JOINT_PHASE') && <OpenJointPhase weighing={weighing} awaited={awaited} />}
      {members.some(({ canTakePart }) => canTakePart === false) && (
        <Notice tone="warning">{t('weighing.fillSeat')}</Notice>
      )}
      <ReplaceSeat weighing={weighing} refresh={refresh} />
    </Panel>
  );
};
