import { InvalidInput } from '@regiotafel/kernel';
import type { Span } from '../grid.js';
import type { Instance, Meeting, Placement } from '../instance.js';

/** What happened since the plan was made. Ids are those of the instance. */
export type Change =
  /** A person can no longer come at these times. */
  | { readonly kind: 'PERSON_BUSY'; readonly person: string; readonly busy: readonly Span[] }
  | { readonly kind: 'ROOM_BUSY'; readonly room: string; readonly busy: readonly Span[] }
  /** A person may fill no role in a meeting any more (H1). */
  | { readonly kind: 'CONFLICT_FOUND'; readonly meeting: string; readonly person: string }
  | { readonly kind: 'MEETING_ADDED'; readonly meeting: Meeting }
  | { readonly kind: 'MEETING_DROPPED'; readonly meeting: string };

const alter = <T extends { readonly id: string }>(items: readonly T[], id: string, by: (item: T) => T): T[] => {
  if (items.every((item) => item.id !== id)) throw new InvalidInput([{ path: 'changes', code: 'UNKNOWN' }]);
  return items.map((item) => (item.id === id ? by(item) : item));
};

/** The instance after one change. Throws `InvalidInput` when it names what is not there. */
export const afterChange = (instance: Instance, change: Change): Instance => {
  const { people, rooms, meetings } = instance;
  const busier = <T extends { readonly busy: readonly Span[] }>(item: T, busy: readonly Span[]): T => ({
    ...item,
    busy: [...item.busy, ...busy],
  });
  switch (change.kind) {
    case 'PERSON_BUSY':
      return { ...instance, people: alter(people, change.person, (one) => busier(one, change.busy)) };
    case 'ROOM_BUSY':
      return { ...instance, rooms: alter(rooms, change.room, (one) => busier(one, change.busy)) };
    case 'CONFLICT_FOUND': {
      const block = (one: Meeting): Meeting => ({ ...one, conflicts: [...one.conflicts, change.person] });
      return { ...instance, meetings: alter(meetings, change.meeting, block) };
    }
    case 'MEETING_ADDED':
      return { ...instance, meetings: [...meetings, change.meeting] };
    case 'MEETING_DROPPED':
      return { ...instance, meetings: meetings.filter(({ id }) => id !== change.meeting) };
  }
};

/** Takes the current placements as what people were told, where nothing was said yet. */
export const withTold = (instance: Instance, current: readonly Placement[]): Instance => {
  const placed = new Map(current.map((placement) => [placement.meeting, placement]));
  const meetings = instance.meetings.map((meeting) => {
    const placement = placed.get(meeting.id);
    return meeting.communicated || !placement ? meeting : { ...meeting, communicated: { placement, confirmed: false } };
  });
  return { ...instance, meetings };
};
