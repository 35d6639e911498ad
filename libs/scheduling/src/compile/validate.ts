import { InvalidInput, type FieldError } from '@regiotafel/kernel';
import { grainsPerDay, type Span } from '../grid.js';
import type { Instance, Meeting } from '../instance.js';

type Fault = (path: string, code: string) => void;
type Known = {
  readonly people: ReadonlySet<string>;
  readonly rooms: ReadonlySet<string>;
  readonly sites: ReadonlySet<string>;
};

const idsOf = (items: readonly { readonly id: string }[], path: string, fault: Fault): ReadonlySet<string> => {
  const ids = new Set<string>();
  items.forEach(({ id }, at) => {
    if (ids.has(id)) fault(`${path}.${at}.id`, 'NOT_UNIQUE');
    ids.add(id);
  });
  return ids;
};

const checkSpans = (instance: Instance, spans: readonly Span[], path: string, fault: Fault): void => {
  const perDay = grainsPerDay(instance.grid);
  spans.forEach(({ day, from, to }, at) => {
    const whole = [day, from, to].every(Number.isInteger);
    if (!whole || day < 0 || day >= instance.grid.days || from < 0 || to <= from || to > perDay)
      fault(`${path}.${at}`, 'OUTSIDE_GRID');
  });
};

const checkPinned = (instance: Instance, meeting: Meeting, path: string, known: Known, fault: Fault): void => {
  const placement = meeting.communicated?.placement;
  if (!placement) return;
  checkSpans(
    instance,
    [{ day: placement.day, from: placement.grain, to: placement.grain + meeting.grains }],
    path,
    fault,
  );
  if (placement.people.length !== meeting.roles.length) fault(`${path}.people`, 'ROLES_DIFFER');
  if (placement.people.some(({ person }) => !known.people.has(person))) fault(`${path}.people`, 'UNKNOWN_PERSON');
  const room =
    meeting.mode === 'VIDEO' ? placement.room === null : placement.room !== null && known.rooms.has(placement.room);
  if (!room) fault(`${path}.room`, 'UNKNOWN_ROOM');
};

const checkMeeting = (instance: Instance, meeting: Meeting, path: string, known: Known, fault: Fault): void => {
  if (!Number.isInteger(meeting.grains) || meeting.grains < 1 || meeting.grains > grainsPerDay(instance.grid))
    fault(`${path}.grains`, 'OUTSIDE_GRID');
  meeting.roles.forEach((need, role) => {
    const seen = new Set<string>();
    need.candidates.forEach(({ person }, at) => {
      if (!known.people.has(person)) fault(`${path}.roles.${role}.candidates.${at}`, 'UNKNOWN_PERSON');
      if (seen.has(person)) fault(`${path}.roles.${role}.candidates.${at}`, 'NOT_UNIQUE');
      seen.add(person);
    });
  });
  if (meeting.optional.some((person) => !known.people.has(person))) fault(`${path}.optional`, 'UNKNOWN_PERSON');
  checkSpans(instance, meeting.preferred ?? [], `${path}.preferred`, fault);
};

const checkSites = (instance: Instance, fault: Fault): void => {
  const { ids, km, minutes } = instance.sites;
  for (const [name, table] of Object.entries({ km, minutes })) {
    const square = table.length === ids.length && table.every((row) => row.length === ids.length);
    if (!square || table.some((row) => row.some((value) => !(value >= 0)))) fault(`sites.${name}`, 'NOT_A_TABLE');
  }
};

/** Throws `InvalidInput` with every contradiction of an instance at once. */
export const validate = (instance: Instance, isPinned: (meeting: Meeting) => boolean): void => {
  const fields: FieldError[] = [];
  const fault: Fault = (path, code) => void fields.push({ path, code });
  const known: Known = {
    people: idsOf(instance.people, 'people', fault),
    rooms: idsOf(instance.rooms, 'rooms', fault),
    sites: new Set(instance.sites.ids),
  };
  idsOf(instance.meetings, 'meetings', fault);
  checkSites(instance, fault);
  if (instance.opening.length !== 7) fault('opening', 'NOT_A_WEEK');
  instance.people.forEach((person, at) => {
    checkSpans(instance, person.busy, `people.${at}.busy`, fault);
    if (![person.fairShare ?? 0, person.weeklyCap ?? 0].every(Number.isInteger)) fault(`people.${at}`, 'NOT_WHOLE');
    if (person.home !== undefined && !known.sites.has(person.home)) fault(`people.${at}.home`, 'UNKNOWN_SITE');
  });
  instance.rooms.forEach((room, at) => {
    checkSpans(instance, room.busy, `rooms.${at}.busy`, fault);
    if (!known.sites.has(room.site)) fault(`rooms.${at}.site`, 'UNKNOWN_SITE');
  });
  checkSpans(
    instance,
    instance.standingSlots.map(({ span }) => span),
    'standingSlots',
    fault,
  );
  instance.meetings.forEach((meeting, at) => {
    checkMeeting(instance, meeting, `meetings.${at}`, known, fault);
    if (isPinned(meeting)) checkPinned(instance, meeting, `meetings.${at}.communicated.placement`, known, fault);
  });
  if (fields.length > 0) throw new InvalidInput(fields);
};
