import { daysBetween } from '@regiotafel/kernel';
import type { Constraint } from '../rules.js';
import { byPerson, countBy, overlap, stretch, within, type Checked, type Held } from './held.js';

type Soft = Extract<Constraint, `S${number}`>;

const sumOf = (held: readonly Held[], costOf: (one: Held) => number): number =>
  held.reduce((sum, one) => sum + costOf(one), 0);

const absentees = (checked: Checked, one: Held): number =>
  one.meeting.optional.filter((id) => {
    const person = checked.instance.people.find((each) => each.id === id);
    const busy = person?.busy.some((span) => overlap(one, stretch(checked, span)));
    const elsewhere = checked.held.some(
      (other) => other !== one && overlap(one, other) && other.people.some((each) => each.id === id),
    );
    return busy || elsewhere;
  }).length;

const outsideSlot = (checked: Checked, one: Held): boolean => {
  const { series } = one.meeting;
  const slots = checked.instance.standingSlots.filter((slot) => slot.series === series);
  return series !== undefined && !slots.some(({ span }) => within(one, stretch(checked, span)));
};

const outsidePreferred = (checked: Checked, one: Held): boolean => {
  const { preferred = [] } = one.meeting;
  return preferred.length > 0 && !preferred.some((span) => within(one, stretch(checked, span)));
};

const ranks = ({ instance: { rules } }: Checked, { meeting, placement }: Held): number =>
  placement.people.reduce((sum, { person }, at) => {
    const candidate = meeting.roles.at(at)?.candidates.find((one) => one.person === person);
    return sum + (candidate ? rules.rank[candidate.rank] : 0);
  }, 0);

const kilometres = ({ instance: { rules, sites } }: Checked, { room, people }: Held): number => {
  if (!room) return 0;
  const to = sites.ids.indexOf(room.site);
  return people.reduce((sum, { home }) => {
    const km = home === undefined ? 0 : sites.km[sites.ids.indexOf(home)][to];
    return sum + rules.travel * Math.floor(km / rules.travelKilometres);
  }, 0);
};

const aboveShare = (checked: Checked): number => {
  let cost = 0;
  for (const [{ fairShare = Infinity }, agenda] of byPerson(checked)) {
    for (const count of countBy(agenda, ({ week }) => week).values()) {
      const above = Math.max(0, count - fairShare);
      cost += (checked.instance.rules.aboveFairShare * above * (above + 1)) / 2;
    }
  }
  return cost;
};

const crowdedDays = (checked: Checked): number => {
  const { rules } = checked.instance;
  let cost = 0;
  for (const agenda of byPerson(checked).values()) {
    const cases = agenda.filter(({ meeting }) => meeting.kind === 'CASE');
    for (const count of countBy(cases, ({ day }) => day).values())
      cost += rules.crowdedDay * Math.max(0, count - rules.caseMeetingsPerDay);
  }
  return cost;
};

/** Soft costs by code. */
export const softParts = (checked: Checked): Record<Soft, number> => {
  const { held } = checked;
  const { rules } = checked.instance;
  const heads = ({ meeting }: Held): number => meeting.roles.length + meeting.optional.length;
  return {
    S1: sumOf(
      held,
      ({ meeting, day }) =>
        rules.waiting * rules.urgency[meeting.urgency] * Math.max(0, daysBetween(meeting.requestedOn, day)),
    ),
    S2: sumOf(held, (one) => rules.optionalAbsent * absentees(checked, one)),
    S3: sumOf(held, (one) => (outsideSlot(checked, one) ? rules.outsideStandingSlot : 0)),
    S4: sumOf(held, (one) => ranks(checked, one)),
    S5: aboveShare(checked),
    S6: sumOf(held, (one) => kilometres(checked, one)),
    S7: sumOf(held, (one) => (outsidePreferred(checked, one) ? rules.outsidePreferred : 0)),
    S8: crowdedDays(checked),
    S9: sumOf(held, (one) =>
      one.room && one.room.seats > rules.roomTooLargeFactor * heads(one) ? rules.roomTooLarge : 0,
    ),
  };
};
