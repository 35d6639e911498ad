import { dayIndexOf } from '../grid.js';
import type { Meeting } from '../instance.js';
import { clearRange, hasBit, runsOf, setRange, type Bits } from './bitset.js';
import type { Calendar } from './calendar.js';
import { LEVEL, type CompiledPerson, type CompiledSlot } from './compiled.js';

/** Start of the communicated placement, or undefined. */
export const toldStart = ({ perDay }: Calendar, { communicated }: Meeting): number | undefined =>
  communicated && communicated.placement.day * perDay + communicated.placement.grain;

/** H7: confirmed, and at most the freeze away. */
export const isPinned = ({ instance, today, workingDays }: Calendar, { communicated }: Meeting): boolean =>
  communicated !== undefined &&
  communicated.confirmed &&
  communicated.placement.day < instance.grid.days &&
  workingDays(communicated.placement.day) - workingDays(today) <= instance.rules.freezeWorkingDays;

/** Starts that are still to come within the opening hours (H5), whatever the notice. */
export const comingStarts = (calendar: Calendar, meeting: Meeting): Bits => {
  const coming = calendar.openStarts(meeting.grains, meeting.urgency === 'CRISIS').slice();
  clearRange(coming, 0, Math.min(Math.max(0, calendar.now), calendar.length));
  return coming;
};

/** First start that the meeting itself allows (H6). */
export const releaseOf = ({ perDay }: Calendar, { release }: Meeting): number =>
  release ? release.day * perDay + release.grain : 0;

/** H5 and H6. What was communicated needs no new notice, but never lies in the past. */
export const allowedStarts = (calendar: Calendar, meeting: Meeting): Bits => {
  const { instance, now, noticeFrom } = calendar;
  const crisis = meeting.urgency === 'CRISIS';
  const open = calendar.openStarts(meeting.grains, crisis);
  const release = releaseOf(calendar, meeting);
  const crisisFrom = now + Math.ceil(instance.rules.crisisNoticeMinutes / instance.grid.grainMinutes);
  const earliest = Math.min(Math.max(0, release, crisis ? crisisFrom : noticeFrom), calendar.length);
  const allowed = open.slice();
  clearRange(allowed, 0, earliest);
  const told = toldStart(calendar, meeting);
  if (told !== undefined && told >= Math.max(0, now, release) && told < calendar.length && hasBit(open, told))
    setRange(allowed, told, told + 1);
  return allowed;
};

/** M3 for another time: dearer the nearer the old day is. */
const moveCost = ({ instance, today, workingDays }: Calendar, { communicated }: Meeting): number => {
  if (!communicated) return 0;
  const ahead = workingDays(communicated.placement.day) - workingDays(today);
  const near = instance.rules.moveFactors.find(({ withinWorkingDays }) => ahead <= withinWorkingDays);
  return instance.rules.move * (near?.factor ?? 1);
};

/** M2 by day. */
const lateCost = (calendar: Calendar, meeting: Meeting, day: number): number => {
  const { grid, rules } = calendar.instance;
  const late = calendar.workingDays(day) - calendar.workingDays(dayIndexOf(grid, meeting.deadline));
  return rules.late * rules.urgency[meeting.urgency] * Math.max(0, late);
};

/** M1 and M2: a meeting left out is as late as the end of the period. */
export const leftOutCost = (calendar: Calendar, meeting: Meeting): number => {
  const { grid, rules } = calendar.instance;
  const cost = rules.notPlanned * rules.urgency[meeting.urgency] + lateCost(calendar, meeting, grid.days - 1);
  return cost * LEVEL;
};

/** The cost of a start, apart from people and room. */
export const timeCostOf = (
  calendar: Calendar,
  meeting: Meeting,
  slots: readonly CompiledSlot[],
  optional: readonly CompiledPerson[],
): ((start: number) => number) => {
  const { grid, rules } = calendar.instance;
  const { perDay } = calendar;
  const weight = rules.urgency[meeting.urgency];
  const requested = dayIndexOf(grid, meeting.requestedOn);
  const told = toldStart(calendar, meeting);
  const moved = moveCost(calendar, meeting);
  const preferred = (meeting.preferred ?? []).map(({ day, from, to }) => ({
    from: day * perDay + from,
    to: day * perDay + to,
  }));
  const free = optional.map((person) => runsOf(person.free, meeting.grains));
  const late = Array.from({ length: grid.days }, (_, day) => lateCost(calendar, meeting, day));
  const inside = (spans: readonly { from: number; to: number }[], start: number): boolean =>
    spans.some(({ from, to }) => start >= from && start + meeting.grains <= to);
  return (start) => {
    const day = Math.floor(start / perDay);
    const medium = late[day] + (told === undefined || told === start ? 0 : moved);
    const waiting = rules.waiting * weight * Math.max(0, day - requested);
    const outside = meeting.series !== undefined && !inside(slots, start) ? rules.outsideStandingSlot : 0;
    const disliked = preferred.length > 0 && !inside(preferred, start) ? rules.outsidePreferred : 0;
    const absent = free.filter((starts) => !hasBit(starts, start)).length * rules.optionalAbsent;
    return medium * LEVEL + waiting + outside + disliked + absent;
  };
};
