import { CalendarCheck, MapPin, Users } from 'lucide-react';
import { useState } from 'react';
import { dayAt } from '@regiotafel/kernel/day';
import { useCommand, type Problem } from '@regiotafel/web-data';
import { Button, showToast, StatusPill, useText, useTimeText, type PillTone, type Text } from '@regiotafel/web-ui';
import { ProblemNotice } from '../query-view.js';
import { RouteLink } from '../route-link.js';
import {
  ConfirmAlternativeMutation,
  ConfirmProposalMutation,
  type PlanningRun,
  type Proposal,
} from './planning.query.js';
import { changesOf, type Shift } from './changes.js';
import { WhyNotEarlier } from './why-not-earlier.js';
import './planning.css';

const TONE: Readonly<Record<Proposal['kind'], PillTone>> = {
  PLACE: 'info',
  SWAP: 'accent',
  MOVE: 'warning',
  UNPLANNED: 'negative',
};

export type ProposalCardProps = {
  readonly proposal: Proposal;
  readonly run: Pick<PlanningRun, 'kind'>;
  /** Left out where the meeting is what the screen is about. */
  readonly isNamed?: boolean;
};

const Moment = ({ proposal }: { readonly proposal: Proposal }) => {
  const t = useText();
  const time = useTimeText();
  const { startsAt, endsAt } = proposal;
  if (startsAt === null || endsAt === null) return <p className="rt-proposal__when">{t('planning.noMoment')}</p>;
  const from = new Date(startsAt);
  return (
    <p className="rt-proposal__when">
      {time.longDay(dayAt(from))}, {time.time(from)}–{time.time(new Date(endsAt))}
    </p>
  );
};

const Confirm = ({ proposal, run }: Pick<ProposalCardProps, 'proposal' | 'run'>) => {
  const t = useText();
  const place = useCommand(ConfirmProposalMutation);
  const goOn = useCommand(ConfirmAlternativeMutation);
  const [isPending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const confirm = async (): Promise<void> => {
    const input = { proposalId: proposal.id, version: proposal.meetingVersion };
    setPending(true);
    const { problem: found } = await (run.kind === 'REPAIR' ? goOn(input) : place(input));
    setPending(false);
    setProblem(found);
    if (found === null) showToast(t('planning.confirmed'));
  };
  return (
    <>
      {problem !== null && <ProblemNotice problem={problem} />}
      <div>
        <Button look="primary" icon={CalendarCheck} isPending={isPending} onPress={() => void confirm()}>
          {t('planning.confirm')}
        </Button>
      </div>
    </>
  );
};

const Facts = ({ proposal }: { readonly proposal: Proposal }) => {
  const t = useText();
  const { room, people } = proposal;
  if (people.length === 0) return null;
  const names = people.toSorted((one, other) => one.position - other.position);
  return (
    <ul className="rt-proposal__facts">
      <li>
        <MapPin aria-hidden size={16} />
        <span>{room?.name ?? t('planning.video')}</span>
      </li>
      <li>
        <Users aria-hidden size={16} />
        <span>{names.map(({ member }) => `${member.name} (${t(`partyType.${member.partyType}`)})`).join(', ')}</span>
      </li>
    </ul>
  );
};

const shiftText = (t: Text, { unit, count }: Shift, before: string): string =>
  t(`planning.change.${unit}`, { count: Math.abs(count), way: count < 0 ? 'EARLIER' : 'LATER', before });

/** For a repair: who comes for whom, how far the meeting moves, and from which room. */
const Changes = ({ proposal }: { readonly proposal: Proposal }) => {
  const t = useText();
  const time = useTimeText();
  const changes = changesOf(proposal);
  if (changes === null || proposal.before === null) return null;
  const { people, shift, room } = changes;
  const before = time.moment(new Date(proposal.before.startsAt));
  return (
    <ul className="rt-proposal__changes" aria-label={t('planning.changes')}>
      {people.map(({ position, gone, comes }) => (
        <li key={position}>{t('planning.change.PERSON', { gone, comes })}</li>
      ))}
      {shift !== null && <li>{shiftText(t, shift, before)}</li>}
      {shift === null && <li>{t('planning.change.SAME_MOMENT')}</li>}
      {room !== null && <li>{t('planning.change.ROOM', { room })}</li>}
    </ul>
  );
};

/** One proposal of the planner: when, where, with whom, why not earlier, and the button that makes it so. */
export const ProposalCard = ({ proposal, run, isNamed = true }: ProposalCardProps) => {
  const t = useText();
  const { kind, status, meeting, waitingDays, explanation } = proposal;
  return (
    <li className="rt-proposal">
      <header className="rt-proposal__head">
        {isNamed && meeting && (
          <RouteLink to="/overleggen/$id" params={{ id: meeting.id }}>
            {[meeting.poolCard?.number, meeting.municipality?.name].filter(Boolean).join(' · ') ||
              t('planning.meeting')}
          </RouteLink>
        )}
        <StatusPill tone={status === 'CONFIRMED' ? 'positive' : TONE[kind]}>
          {t(status === 'OPEN' ? `planning.kind.${kind}` : `planning.proposal.${status}`)}
        </StatusPill>
        {waitingDays !== null && kind !== 'UNPLANNED' && (
          <span className="rt-proposal__wait">{t('planning.waiting', { days: waitingDays })}</span>
        )}
      </header>
      <Moment proposal={proposal} />
      <Facts proposal={proposal} />
      <Changes proposal={proposal} />
      {kind !== 'SWAP' && <WhyNotEarlier explanation={explanation} isPlaced={kind !== 'UNPLANNED'} />}
      {status === 'OPEN' && kind !== 'UNPLANNED' && <Confirm proposal={proposal} run={run} />}
    </li>
  );
};
