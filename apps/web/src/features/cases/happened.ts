import type { CaseEvent, CaseTimelineData } from './timeline.query.js';

/** Something that happened to a case, or is planned. */
export type Happening = {
  readonly id: string;
  readonly at: Date;
  readonly what: CaseEvent['what'] | 'MET' | 'WILL_MEET';
  readonly words: Words;
};

/** What its sentence needs: the person, the title of a document, why there was no aftercare, the rungs, why access ended and by whom. */
type Words = {
  readonly name: string;
  readonly title: string;
  readonly isWhy: 'yes' | 'no';
  readonly why: string;
  readonly from: string;
  readonly to: string;
  readonly because: string;
  readonly isBy: 'yes' | 'no';
  readonly by: string;
};

const NO_WORDS: Words = {
  name: '',
  title: '',
  isWhy: 'no',
  why: '',
  from: '',
  to: '',
  because: '',
  isBy: 'no',
  by: '',
};
const wordsOf = ({
  member,
  documentTitle,
  noAftercare,
  fromRung,
  toRung,
  endedBecause,
  endedBy,
}: CaseEvent): Words => ({
  name: member?.name ?? '',
  title: documentTitle ?? '',
  isWhy: noAftercare === null ? 'no' : 'yes',
  why: noAftercare ?? '',
  from: fromRung ?? '',
  to: toRung ?? '',
  because: endedBecause ?? '',
  isBy: endedBy ? 'yes' : 'no',
  by: endedBy?.name ?? '',
});

type Meetings = NonNullable<CaseTimelineData['meetingsOfCase']>;
type Told = { readonly events: readonly CaseEvent[]; readonly meetings: Meetings; readonly hasMore: boolean };

const ofMeeting = ({ id, status, startsAt }: Meetings[number], now: Date): Happening[] => {
  if (startsAt === null || status === 'CANCELLED') return [];
  const at = new Date(startsAt);
  return [{ id, at, what: at > now ? 'WILL_MEET' : 'MET', words: NO_WORDS }];
};

/** What was told of a case with its meetings between, newest first; meetings before what was not told yet wait for it. */
export const withMeetings = ({ events, meetings, hasMore }: Told, now: Date): Happening[] => {
  const told = events.map((event, place) => ({
    id: `${place} ${event.what}`,
    at: new Date(event.at),
    what: event.what,
    words: wordsOf(event),
  }));
  const last = told.at(-1)?.at;
  const met = meetings.flatMap((meeting) => ofMeeting(meeting, now));
  const between = met.filter(({ at }) => !hasMore || last === undefined || at >= last);
  return [...told, ...between].toSorted((one, other) => other.at.getTime() - one.at.getTime());
};
