import { grainsPerDay } from '../grid.js';
import type { Instance, Meeting, Person } from '../instance.js';
import { runsOf, type Bits } from './bitset.js';
import { allBits, calendarOf, freeBits } from './calendar.js';
import { compileMeeting } from './compile-meeting.js';
import type { Compiled, CompiledPerson, Frame } from './compiled.js';
import { isPinned } from './time-cost.js';
import { validate } from './validate.js';

const indexOf = (items: readonly { readonly id: string }[]): ReadonlyMap<string, number> =>
  new Map(items.map(({ id }, index) => [id, index]));

const compilePerson = (instance: Instance, all: Bits, person: Person): CompiledPerson => {
  const { sites, rules } = instance;
  const home = person.home === undefined ? undefined : sites.km[sites.ids.indexOf(person.home)];
  return {
    free: freeBits(all, grainsPerDay(instance.grid), person.busy),
    weeklyCap: person.weeklyCap ?? Infinity,
    fairShare: person.fairShare ?? Infinity,
    travelCost: sites.ids.map((_, site) => (home ? Math.floor(home[site] / rules.travelKilometres) * rules.travel : 0)),
    optionalIn: instance.meetings.flatMap(({ optional }, index) => (optional.includes(person.id) ? [index] : [])),
  };
};

const personRunsOf = (people: readonly CompiledPerson[]): Frame['personRuns'] => {
  const known = new Map<string, Bits>();
  return (person, grains) => {
    const key = `${person}/${grains}`;
    const runs = known.get(key) ?? runsOf(people[person].free, grains);
    known.set(key, runs);
    return runs;
  };
};

const frameOf = (instance: Instance): Frame => {
  const calendar = calendarOf(instance);
  validate(instance, (meeting) => isPinned(calendar, meeting));
  const { perDay, length, weekOf } = calendar;
  const all = allBits(length);
  const people = instance.people.map((person) => compilePerson(instance, all, person));
  return {
    instance,
    calendar,
    perDay,
    length,
    weekOf,
    weeks: weekOf[weekOf.length - 1] + 1,
    people,
    personIndex: indexOf(instance.people),
    roomFree: instance.rooms.map(({ busy }) => freeBits(all, perDay, busy)),
    roomSite: instance.rooms.map(({ site }) => instance.sites.ids.indexOf(site)),
    travel: instance.sites.minutes.map((row) => row.map((minutes) => Math.ceil(minutes / instance.grid.grainMinutes))),
    slots: instance.standingSlots.map(({ span, capacity }) => ({
      from: span.day * perDay + span.from,
      to: span.day * perDay + span.to,
      capacity,
    })),
    personRuns: personRunsOf(people),
  };
};

/** Makes an instance ready for search: calendars become bitsets, every meeting gets its possible starts by ascending cost. Throws `InvalidInput` naming every contradiction. */
export const compile = (instance: Instance): Compiled => {
  const frame = frameOf(instance);
  return {
    ...frame,
    meetings: instance.meetings.map((meeting, index) => compileMeeting(frame, meeting, index)),
    meetingIndex: indexOf(instance.meetings),
  };
};

/** A compiled instance in which `meeting` is new, or replaces the one with its id. */
export const compileWith = (compiled: Compiled, meeting: Meeting): Compiled => {
  validate({ ...compiled.instance, meetings: [meeting] }, () => false);
  const index = compiled.meetingIndex.get(meeting.id) ?? compiled.meetings.length;
  const put = <T>(items: readonly T[], item: T): T[] => [...items.slice(0, index), item, ...items.slice(index + 1)];
  const instance = { ...compiled.instance, meetings: put(compiled.instance.meetings, meeting) };
  return {
    ...compiled,
    instance,
    meetings: put(compiled.meetings, compileMeeting(compiled, meeting, index)),
    meetingIndex: indexOf(instance.meetings),
  };
};
