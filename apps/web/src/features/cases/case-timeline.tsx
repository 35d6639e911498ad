import { Panel, Timeline, useText } from '@regiotafel/web-ui';
import { useNow } from '../../app/business-clock.js';
import type { CaseTimelineData, CaseTimelineFile } from './timeline.query.js';
import { happenedTo } from './happened.js';

export type CaseTimelineProps = {
  readonly file: CaseTimelineFile;
  readonly meetings: NonNullable<CaseTimelineData['meetingsOfCase']>;
};

/** What happened to the case, as far as the reader may know, and what is planned. */
export const CaseTimeline = ({ file, meetings }: CaseTimelineProps) => {
  const t = useText();
  const now = useNow();
  const { openedAt, signal, contributions, documents, grants } = file;
  const weighedAt = signal?.weighing?.concludedAt ?? null;
  const events = happenedTo({ openedAt, weighedAt, contributions, documents, grants, meetings }, now).map(
    ({ id, at, what, who = '', title = '' }) => ({
      id,
      at,
      title: t(`cases.happened.${what}`, { name: who, title }),
      isAhead: what === 'WILL_MEET',
    }),
  );
  return (
    <Panel title={t('cases.timeline')}>
      <Timeline label={t('cases.timeline')} events={events} />
    </Panel>
  );
};
