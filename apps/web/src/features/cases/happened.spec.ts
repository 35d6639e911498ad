import { expect, test } from '@jest/globals';
import { withMeetings } from './happened.js';

const NOW = new Date('2026-03-10T12:00:00Z');
const event = (
  at: string,
  what: 'OPENED' | 'CONTRIBUTED' | 'DOCUMENT_ADDED',
  name = '',
  documentTitle: string | null = null,
) => ({
  what,
  at,
  member: name === '' ? null : { id: 'member', name },
  documentTitle,
  noAftercare: null,
  fromRung: null,
  toRung: null,
  endedBecause: null,
  endedBy: null,
});
const meetings = [
  { id: '1', status: 'SCHEDULED' as const, startsAt: '2026-03-12T09:00:00Z' },
  { id: '2', status: 'HELD' as const, startsAt: '2026-03-05T09:00:00Z' },
  { id: '3', status: 'CANCELLED' as const, startsAt: '2026-03-06T09:00:00Z' },
  { id: '4', status: 'POLLING' as const, startsAt: null },
];
const events = [event('2026-03-07T09:00:00Z', 'CONTRIBUTED', 'Leila'), event('2026-03-02T10:00:00Z', 'OPENED')];
const told = (hasMore: boolean, shown = events) =>
  withMeetings({ events: shown, meetings, hasMore }, NOW).map(
    ({ what, at }) => `${what} ${at.toISOString().slice(5, 10)}`,
  );

test('a meeting is ahead or behind, between what happened; without a moment or cancelled it did not happen', () => {
  expect(told(false)).toEqual(['WILL_MEET 03-12', 'CONTRIBUTED 03-07', 'MET 03-05', 'OPENED 03-02']);
});

test('a meeting before what was not told yet waits for it', () => {
  expect(told(true, events.slice(0, 1))).toEqual(['WILL_MEET 03-12', 'CONTRIBUTED 03-07']);
});

test('an event names its person, and a document by its title', () => {
  const [happening] = withMeetings(
    { events: [event('2026-03-07T09:00:00Z', 'DOCUMENT_ADDED', 'Noor', 'Brief')], meetings: [], hasMore: false },
    NOW,
  );
  expect(happening).toMatchObject({ what: 'DOCUMENT_ADDED', words: { name: 'Noor', title: 'Brief' } });
});

test('a closing says why there was no aftercare', () => {
  const closed = {
    ...event('2026-03-07T09:00:00Z', 'OPENED', 'Noor'),
    what: 'CLOSED' as const,
    noAftercare: 'Verhuisd',
  };
  const [happening] = withMeetings({ events: [closed], meetings: [], hasMore: false }, NOW);
  expect(happening?.words).toMatchObject({ name: 'Noor', isWhy: 'yes', why: 'Verhuisd' });
});
