import { NONE } from '../compile/compiled.js';
import type { Random } from '../random.js';
import type { State } from './state.js';

/** Which meetings a search may take out and put back. */
export type Movable = (index: number) => boolean;

const MOST_REMOVED = 16;
const TRIES_PER_PLACE = 4;

/** Chooses the meeting to make room for: often one that is left out, else any. */
const chooseSeed = (state: State, movable: readonly number[], random: Random): number => {
  const left = movable.filter(
    (index) => state.spots[index] === null && state.compiled.meetings[index].starts.length > 0,
  );
  return left.length > 0 && random.next() < 0.5
    ? left[random.below(left.length)]
    : movable[random.below(movable.length)];
};

/** The agendas that can stand in the way of a meeting: of its candidates and its rooms. */
const agendasOf = (state: State, seed: number): (readonly number[])[] => {
  const { roles, rooms } = state.compiled.meetings[seed];
  return [
    ...roles.flatMap(({ candidates }) => candidates.map(({ person }) => state.agenda[person])),
    ...rooms.map(({ room }) => state.roomAgenda[room]),
  ];
};

/** Meetings in the way of the seed at a start, with an hour around it for travel. */
const blockersAt = (state: State, seed: number, start: number, around: number): number[] => {
  const { meetings } = state.compiled;
  const end = start + meetings[seed].grains;
  const blockers = new Set<number>();
  for (const agenda of agendasOf(state, seed)) {
    for (const other of agenda) {
      const spot = state.spots[other];
      if (spot && spot.start < end + around && start < spot.start + meetings[other].grains + around)
        blockers.add(other);
    }
  }
  return [...blockers];
};

/** Any planned meeting related to `index`: sharing a person, the room, or the day of a standing slot. */
const relative = (state: State, index: number, random: Random): number => {
  const { roles } = state.compiled.meetings[index];
  const spot = state.spots[index];
  const agendas: (readonly number[])[] = [];
  if (spot && spot.room !== NONE && random.next() < 0.2) agendas.push(state.roomAgenda[spot.room]);
  else if (roles.length > 0) {
    const { candidates } = roles[random.below(roles.length)];
    if (candidates.length > 0) agendas.push(state.agenda[candidates[random.below(candidates.length)].person]);
  }
  const agenda = agendas.find(({ length }) => length > 0);
  return agenda ? agenda[random.below(agenda.length)] : index;
};

/** A start of the seed, the cheaper the likelier. */
const chooseStart = (state: State, seed: number, random: Random): number | undefined => {
  const { starts } = state.compiled.meetings[seed];
  const skewed = random.next() ** 3;
  return starts[Math.floor(skewed * Math.min(starts.length, 200))];
};

/** Meetings to take out together: a seed, what blocks one of its better starts, and relatives, at most `size`. The seed is first. */
export const chooseRelated = (
  state: State,
  movable: readonly number[],
  canMove: Movable,
  size: number,
  random: Random,
): number[] => {
  const seed = chooseSeed(state, movable, random);
  const chosen = new Set([seed]);
  const most = Math.min(size, MOST_REMOVED);
  const start = chooseStart(state, seed, random);
  if (start !== undefined && random.next() < 0.7) {
    const around = Math.round(60 / state.compiled.instance.grid.grainMinutes);
    for (const blocker of blockersAt(state, seed, start, around))
      if (chosen.size < most && canMove(blocker)) chosen.add(blocker);
  }
  for (let tries = most * TRIES_PER_PLACE; tries > 0 && chosen.size < most; tries -= 1) {
    const among = [...chosen];
    const other = relative(state, among[random.below(among.length)], random);
    if (canMove(other)) chosen.add(other);
  }
  return [...chosen];
};
