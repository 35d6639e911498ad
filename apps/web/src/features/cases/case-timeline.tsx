import { Panel, Timeline, useText } from '@regiotafel/web-ui';
import { useNow } from '../../app/business-clock.js';
import type { CaseEvent, CaseTimelineData } from './timeline.query.js';
import { withMeetings } from './happened.js';

export type CaseTimelineProps = {
  readonly events: readonly CaseEvent[];
  readonly meetings: NonNullable<CaseTimelineData['meetingsOfCase']>;
  readonly hasMore: boolean;
};

/** What happened to the case, as far as the reader may know, and what is planned. */
export const CaseTimeline = (told: CaseTimelineProps) => {
  const t = useText();
  const now = useNow();
  const events = withMeetings(told, now).map(({ id, at, what, words }) => ({
    id,
    at,
    title: t(`cases.happened.${what}`, words),
    isAhead: what === 'WILL_MEET',
  }));
  return (
    <Panel title={t('cases.timeline')}>
      <Timeline label={t('cases.timeline')} events={events} />
    </Panel>
  );
};
