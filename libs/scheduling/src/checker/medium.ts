import { dayOf } from '../grid.js';
import type { Constraint } from '../rules.js';
import { workingDays, type Checked, type Held } from './held.js';

type Medium = Extract<Constraint, `M${number}`>;

const leftOut = ({ instance, held }: Checked) =>
  instance.meetings.filter((meeting) => held.every((one) => one.meeting !== meeting));

const late = (checked: Checked): number => {
  const { rules, grid } = checked.instance;
  const lastDay = dayOf(grid, grid.days - 1);
  const ends = [
    ...checked.held.map(({ meeting, day }) => ({ meeting, day })),
    ...leftOut(checked).map((meeting) => ({ meeting, day: lastDay })),
  ];
  return ends.reduce((sum, { meeting, day }) => {
    const days = Math.max(0, workingDays(checked, meeting.deadline, day));
    return sum + rules.late * rules.urgency[meeting.urgency] * days;
  }, 0);
};

const changed = (checked: Checked, { meeting, placement }: Held): number => {
  const { rules, grid } = checked.instance;
  const told = meeting.communicated?.placement;
  if (!told) return 0;
  const ahead = workingDays(checked, checked.today, dayOf(grid, told.day));
  const factor = rules.moveFactors.find(({ withinWorkingDays }) => ahead <= withinWorkingDays)?.factor ?? 1;
  const moved = told.day !== placement.day || told.grain !== placement.grain;
  const swaps = placement.people.filter(({ person }, at) => told.people.at(at)?.person !== person).length;
  const otherRoom = meeting.mode === 'PHYSICAL' && told.room !== placement.room;
  return (moved ? rules.move * factor : 0) + swaps * rules.personSwap + (otherRoom ? rules.roomSwap : 0);
};

/** Medium costs by code. */
export const mediumParts = (checked: Checked): Record<Medium, number> => {
  const { rules } = checked.instance;
  return {
    M1: leftOut(checked).reduce((sum, { urgency }) => sum + rules.notPlanned * rules.urgency[urgency], 0),
    M2: late(checked),
    M3: checked.held.reduce((sum, one) => sum + changed(checked, one), 0),
  };
};
