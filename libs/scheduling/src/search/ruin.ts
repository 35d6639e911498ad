import { NONE } from '../compile/compiled.js';
import type { Random } from '../random.js';
import { slotHasPlace, videoHasPlace } from './fitting.js';
import type { State } from './state.js';

/** Which meetings a search may take out and put back. */
export type Movable = (index: number) => boolean;

const MOST_REMOVED = 16;
const TRIES_PER_PLACE = 4;
const CHANCE_OF_STRANGER = 0.1;

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

/** Planned meetings that use up the video lines or the standing slots that a start of the seed needs. */
const crowdAt = (state: State, seed: number, start: number): number[] => {
  const { meetings } = state.compiled;
  const meeting = meetings[seed];
  const videoFull = !meeting.physical && !videoHasPlace(state, meeting, start);
  const slotFull = !slotHasPlace(state, meeting, start);
  if (!videoFull && !slotFull) return [];
  return meetings
    .filter(
      ({ physical, slots }) =>
        (videoFull && !physical) || (slotFull && slots.some((slot) => meeting.slots.includes(slot))),
    )
    .map(({ index }) => index);
};

/** Meetings in the way of the seed at a start, with `around` grains before and after for travel. */
const blockersAt = (state: State, seed: number, start: number, around: number): number[] => {
  const { meetings } = state.compiled;
  const end = start + meetings[seed].grains;
  const blockers = new Set<number>();
  for (const agenda of [...agendasOf(state, seed), crowdAt(state, seed, start)]) {
    for (const other of agenda) {
      const spot = state.spots[other];
      if (spot && spot.start < end + around && start < spot.start + meetings[other].grains + around)
        blockers.add(other);
    }
  }
  return [...blockers];
};

/** A planned meeting that shares a person or the room with `index`; itself when there is none. */
const relative = (state: State, index: number, random: Random): number => {
  const { roles } = state.compiled.meetings[index];
  const spot = state.spots[index];
  const byRoom = spot && spot.room !== NONE && random.next() < 0.2;
  const candidates = roles.length > 0 ? roles[random.below(roles.length)].candidates : [];
  const byPerson = candidates.length > 0 ? state.agenda[candidates[random.below(candidates.length)].person] : [];
  const agenda = byRoom ? state.roomAgenda[spot.room] : byPerson;
  return agenda.length > 0 ? agenda[random.below(agenda.length)] : index;
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
    const stranger = random.next() < CHANCE_OF_STRANGER;
    const other = stranger
      ? movable[random.below(movable.length)]
      : relative(state, among[random.below(among.length)], random);
    if (canMove(other)) chosen.add(other);
  }
  return [...chosen];
};
