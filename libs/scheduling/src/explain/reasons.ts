import { anyInRange, hasBit } from '../compile/bitset.js';
import { mandatedOn } from '../compile/compile-meeting.js';
import { NONE, type CompiledMeeting, type CompiledRole } from '../compile/compiled.js';
import type { ReasonCode } from '../plan.js';
import { canTravel, fitAt, isAvailable, roomHasPlace, slotHasPlace, videoHasPlace } from '../search/fitting.js';
import type { State } from '../search/state.js';

/** One thing in the way; `role` where it is about a role. */
export interface Obstacle {
  readonly code: ReasonCode;
  readonly role?: string;
}

/** How near a candidate comes; a role is judged by its nearest. */
const NEARNESS = ['ROLE_NOT_MANDATED', 'ROLE_BUSY', 'ROLE_BOOKED', 'ROLE_AT_WEEKLY_MAXIMUM'] as const;

const roleObstacle = (state: State, meeting: CompiledMeeting, role: CompiledRole, start: number): Obstacle | null => {
  const { instance, perDay } = state.compiled;
  if (role.candidates.some((candidate) => isAvailable(state, meeting, candidate, start))) return null;
  const nearest = role.candidates.reduce((best, { person, starts }) => {
    if (!mandatedOn(instance, instance.people[person], role.role, Math.floor(start / perDay))) return best;
    if (!hasBit(starts, start)) return Math.max(best, 1);
    return anyInRange(state.booked[person], start, start + meeting.grains) ? Math.max(best, 2) : 3;
  }, 0);
  return { code: NEARNESS[nearest], role: role.role };
};

/** The first role that nobody can reach from any free room; else the roles want the same person. */
const journeyObstacle = (state: State, meeting: CompiledMeeting, start: number): Obstacle => {
  if (!meeting.physical) return { code: 'ROLES_SHARE_PERSON' };
  const sites = meeting.rooms.filter((room) => roomHasPlace(state, meeting, room, start)).map(({ site }) => site);
  const unreached = meeting.roles.find(({ candidates }) =>
    candidates.every(
      (one) =>
        !isAvailable(state, meeting, one, start) ||
        sites.every((site) => !canTravel(state, meeting, one.person, site, start)),
    ),
  );
  const first = unreached ?? (meeting.disjoint ? meeting.roles[0] : undefined);
  return first ? { code: 'ROLE_CANNOT_TRAVEL', role: first.role } : { code: 'ROLES_SHARE_PERSON' };
};

const placeObstacle = (state: State, meeting: CompiledMeeting, start: number): Obstacle | null => {
  if (!meeting.physical) return videoHasPlace(state, meeting, start) ? null : { code: 'VIDEO_FULL' };
  if (meeting.rooms.length === 0) return { code: 'ROOM_TOO_SMALL' };
  return meeting.rooms.some((room) => roomHasPlace(state, meeting, room, start)) ? null : { code: 'ROOM_FULL' };
};

/** Everything that keeps a meeting, which is not in the plan, from a start; roles first, in their order. Empty when it fits. */
export const obstaclesAt = (state: State, meeting: CompiledMeeting, start: number): Obstacle[] => {
  const found = [
    ...meeting.roles.map((role) => roleObstacle(state, meeting, role, start)),
    placeObstacle(state, meeting, start),
    slotHasPlace(state, meeting, start) ? null : { code: 'STANDING_SLOT_FULL' as const },
  ].filter((one) => one !== null);
  if (found.length > 0 || fitAt(state, meeting, start, Infinity)) return found;
  return [journeyObstacle(state, meeting, start)];
};

/** Names an obstacle, for counting. */
export const keyOf = ({ code, role }: Obstacle): string => `${code}/${role ?? NONE}`;
