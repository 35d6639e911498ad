import { addWorkingDays, weekdayOf } from '@regiotafel/kernel';
import { clockChanges, dayIndexOf } from '../grid.js';
import type { Meeting, Placement } from '../instance.js';
import type { Constraint } from '../rules.js';
import { byPerson, countBy, isHoliday, isOpenDay, isPinned, overlap, pairsOf, stretch } from './held.js';
import type { Checked, Held } from './held.js';

type Hard = Extract<Constraint, `H${number}`>;

const rolesNotFilled = (checked: Checked): number => {
  let count = 0;
  for (const { meeting, placement, day } of checked.held) {
    const used = new Set<string>();
    meeting.roles.forEach((need, at) => {
      const filled = placement.people.at(at);
      const person = checked.instance.people.find(({ id }) => id === filled?.person);
      const mandated = person?.mandates.some(
        ({ role, from, until }) => role === need.role && (!from || from <= day) && (!until || day <= until),
      );
      const eligible = need.candidates.some((one) => one.person === person?.id);
      const blocked = person && (meeting.conflicts.includes(person.id) || used.has(person.id));
      if (filled?.role !== need.role || !mandated || !eligible || blocked) count += 1;
      if (person) used.add(person.id);
    });
    count += Math.max(0, placement.people.length - meeting.roles.length);
  }
  return count;
};

const personsTaken = (checked: Checked): number => {
  let count = 0;
  for (const [person, agenda] of byPerson(checked)) {
    count += agenda.filter((one) => person.busy.some((span) => overlap(one, stretch(checked, span)))).length;
    count += pairsOf(agenda).filter(([one, other]) => overlap(one, other)).length;
  }
  return count;
};

const journeysTooShort = (checked: Checked): number => {
  const { sites, grid } = checked.instance;
  const tooShort = (first: Held, second: Held): boolean => {
    if (!first.room || !second.room || overlap(first, second)) return false;
    const minutes = sites.minutes[sites.ids.indexOf(first.room.site)][sites.ids.indexOf(second.room.site)];
    return (second.from - first.to) * grid.grainMinutes < minutes;
  };
  let count = 0;
  for (const agenda of byPerson(checked).values()) {
    const ordered = agenda.filter(({ room }) => room).toSorted((one, other) => one.from - other.from);
    count += pairsOf(ordered).filter(([first, second]) => tooShort(first, second)).length;
  }
  return count;
};

const placesTaken = (checked: Checked): number => {
  const physical = checked.held.filter(({ meeting }) => meeting.mode === 'PHYSICAL');
  const video = checked.held.filter(({ meeting }) => meeting.mode === 'VIDEO');
  const unfit = physical.filter((one) => {
    const heads = one.meeting.roles.length + one.meeting.optional.length;
    return !one.room || one.room.seats < heads || one.room.busy.some((span) => overlap(one, stretch(checked, span)));
  });
  const shared = pairsOf(physical).filter(([one, other]) => one.room === other.room && overlap(one, other));
  const crowded = video.filter((one) => {
    const atStart = video.filter((other) => other.from <= one.from && one.from < other.to);
    return one.placement.room !== null || atStart.length > checked.instance.videoLines;
  });
  return unfit.length + shared.length + crowded.length;
};

const outsideHours = (checked: Checked): number => {
  const { instance, perDay } = checked;
  const changes = clockChanges(instance.grid).map((span) => stretch(checked, span));
  return checked.held.filter((one) => {
    const { meeting, placement, day } = one;
    const end = placement.grain + meeting.grains;
    if (placement.day < 0 || placement.day >= instance.grid.days || placement.grain < 0 || end > perDay) return true;
    if (changes.some((change) => overlap(one, change))) return true;
    if (meeting.urgency === 'CRISIS') return false;
    const hours = instance.opening[weekdayOf(day) - 1];
    return !hours || !isOpenDay(checked, day) || placement.grain < hours[0] || end > hours[1];
  }).length;
};

const tooSoon = (checked: Checked): number => {
  const { instance, perDay, today } = checked;
  const { now, rules, grid } = instance;
  const nowAt = now.day * perDay + now.grain;
  const noticeDay = addWorkingDays(today, rules.noticeWorkingDays, isHoliday(checked));
  const earliest = ({ urgency }: Meeting): number =>
    urgency === 'CRISIS' ? nowAt + rules.crisisNoticeMinutes / grid.grainMinutes : dayIndexOf(grid, noticeDay) * perDay;
  return checked.held.filter(({ meeting, from }) => {
    if (isPinned(checked, meeting)) return false;
    if (meeting.release && from < meeting.release.day * perDay + meeting.release.grain) return true;
    const told = meeting.communicated?.placement;
    const isTold = told !== undefined && told.day * perDay + told.grain === from;
    return from < (isTold ? nowAt : earliest(meeting));
  }).length;
};

const samePlacement = (one: Placement, other: Placement | undefined): boolean =>
  one.day === other?.day &&
  one.grain === other.grain &&
  one.room === other.room &&
  one.people.length === other.people.length &&
  one.people.every(({ role, person }, at) => role === other.people[at].role && person === other.people[at].person);

const pinsMoved = (checked: Checked): number =>
  checked.instance.meetings.filter((meeting) => {
    const { placement } = checked.held.find((one) => one.meeting === meeting) ?? {};
    return (
      isPinned(checked, meeting) && meeting.communicated && !samePlacement(meeting.communicated.placement, placement)
    );
  }).length;

const aboveCap = (checked: Checked): number => {
  let count = 0;
  for (const [{ weeklyCap = Infinity }, agenda] of byPerson(checked))
    for (const meetings of countBy(agenda, ({ week }) => week).values()) count += Math.max(0, meetings - weeklyCap);
  return count;
};

const slotsOverfull = (checked: Checked): number => {
  let count = 0;
  for (const { series, span, capacity } of checked.instance.standingSlots) {
    const inside = checked.held.filter((one) => one.meeting.series === series && overlap(one, stretch(checked, span)));
    count += Math.max(0, inside.length - capacity);
  }
  return count;
};

/** Broken hard rules by code. */
export const hardParts = (checked: Checked): Record<Hard, number> => ({
  H1: rolesNotFilled(checked),
  H2: personsTaken(checked),
  H3: journeysTooShort(checked),
  H4: placesTaken(checked),
  H5: outsideHours(checked),
  H6: tooSoon(checked),
  H7: pinsMoved(checked),
  H8: aboveCap(checked),
  H9: slotsOverfull(checked),
});
