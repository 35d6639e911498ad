import { dayAt, daysBetween } from '@regiotafel/kernel/day';

type Seat = { readonly position: number; readonly member: { readonly id: string; readonly name: string } };

/** Somebody who would come in place of somebody else. */
export type Replacement = { readonly position: number; readonly gone: string; readonly comes: string };

/** How far a meeting would move: in days when it gets another day, else in minutes. Negative is earlier. */
export type Shift = { readonly unit: 'DAYS' | 'MINUTES'; readonly count: number };

export type Changed = {
  readonly people: readonly Replacement[];
  readonly shift: Shift | null;
  /** The place it had; null when it stays there. */
  readonly room: string | null;
};

type Standing = {
  readonly startsAt: string;
  readonly room: { readonly id: string; readonly name: string } | null;
  readonly people: readonly Seat[];
};

/** A proposal as far as it can change something. */
export type Proposed = Omit<Standing, 'startsAt'> & {
  readonly startsAt: string | null;
  readonly before: Standing | null;
};

const MINUTE_MS = 60_000;

const shiftBetween = (before: Date, after: Date): Shift | null => {
  const days = daysBetween(dayAt(before), dayAt(after));
  if (days !== 0) return { unit: 'DAYS', count: days };
  const minutes = Math.round((after.getTime() - before.getTime()) / MINUTE_MS);
  return minutes === 0 ? null : { unit: 'MINUTES', count: minutes };
};

const replacements = (before: readonly Seat[], after: readonly Seat[]): Replacement[] =>
  before
    .toSorted((one, other) => one.position - other.position)
    .flatMap(({ position, member }) => {
      const now = after.find((seat) => seat.position === position)?.member;
      return now === undefined || now.id === member.id ? [] : [{ position, gone: member.name, comes: now.name }];
    });

/** What a solution changes against what people were told; null for what is no repair. */
export const changesOf = ({ before, startsAt, room, people }: Proposed): Changed | null => {
  if (before === null || startsAt === null) return null;
  return {
    people: replacements(before.people, people),
    shift: shiftBetween(new Date(before.startsAt), new Date(startsAt)),
    room: before.room !== null && before.room.id !== room?.id ? before.room.name : null,
  };
};
