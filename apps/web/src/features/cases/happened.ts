import type { CaseEvent, CaseTimelineData } from './timeline.query.js';

/** Something that happened to a case, or is planned. `name` is of the person it is about, `title` of a document. */
export type Happening = {
  readonly id: string;
  readonly at: Date;
  readonly what: CaseEvent['what'] | 'MET' | 'WILL_MEET';
  readonly name: string;
  readonly title: string;
};

type Meetings = NonNullable<CaseTimelineData['meetingsOfCase']>;
type Told = { readonly events: readonly CaseEvent[]; readonly meetings: Meetings; readonly hasMore: boolean };

const ofMeeting = ({ id, status, startsAt }: Meetings[number], now: Date): Happening[] => {
  if (startsAt === null || status === 'CANCELLED') return [];
  const at = new Date(startsAt);
  return [{ id, at, what: at > now ? 'WILL_MEET' : 'MET', name: '', title: '' }];
};

/** What was told of a case with its meetings between, newest first; meetings before what was not told yet wait for it. */
export const withMeetings = ({ events, meetings, hasMore }: Told, now: Date): Happening[] => {
  const told = events.map(({ what, at, member, documentTitle }, place) => ({
    id: `${place} ${what}`,
    at: new Date(at),
    what,
    name: member?.name ?? '',
    title: documentTitle ?? '',
  }));
  const last = told.at(-1)?.at;
  const met = meetings.flatMap((meeting) => ofMeeting(meeting, now));
  const between = met.filter(({ at }) => !hasMore || last === undefined || at >= last);
  return [...told, ...between].toSorted((one, other) => other.at.getTime() - one.at.getTime());
};
