import * as v from 'valibot';
import type { Day } from '@regiotafel/kernel/day';
import type { Choice, Involvement, PeopleFile } from './people.query.js';

export const REASON_MAX = 1_000;

const reason = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(REASON_MAX));
const chosen = v.pipe(v.nullable(v.string()), v.nonNullable(v.string(), 'REQUIRED'));
const day = v.nullable(v.custom<Day>((value) => typeof value === 'string'));

/** What somebody is going to do: take part, coordinate, or stand in for a colleague on leave (`IN_PLACE <involvement>`). */
const IN_PLACE = 'IN_PLACE ';
export const inPlaceOf = ({ id }: Pick<Involvement, 'id'>): string => `${IN_PLACE}${id}`;
const isInPlace = (task: string | null): boolean => task?.startsWith(IN_PLACE) ?? false;

export const involveSchema = v.pipe(
  v.object({ memberId: chosen, task: chosen, from: day, until: day, reason }),
  v.forward(
    v.partialCheck([['task'], ['until']], ({ task, until }) => !isInPlace(task) || until !== null, 'REQUIRED'),
    ['until'],
  ),
);
export type InvolveValues = v.InferInput<typeof involveSchema>;
export type Involved = v.InferOutput<typeof involveSchema>;

export const NOBODY: InvolveValues = { memberId: null, task: null, from: null, until: null, reason: '' };

/** The input of the mutation; a stand-in has the part of whom they replace. */
export const involvementOf = ({ task, ...values }: Involved, present: readonly Involvement[]) => {
  const replaced = present.find((each) => inPlaceOf(each) === task);
  if (replaced) return { ...values, part: replaced.part, replaces: replaced.member.id };
  return { ...values, part: task === 'PROCESS_COORDINATOR' ? ('PROCESS_COORDINATOR' as const) : ('MEMBER' as const) };
};

/** One person and a reason. */
export const personSchema = v.object({ memberId: chosen, reason });
export type PersonValues = v.InferInput<typeof personSchema>;
export type Person = v.InferOutput<typeof personSchema>;

export const reasonSchema = v.object({ reason });

/** Of those who can answer the reporters, where there are any, somebody keeps the case. */
export const restrictSchema = (answererIds: readonly string[]) =>
  v.object({
    keepers: v.pipe(
      v.array(v.string()),
      v.minLength(1),
      v.maxLength(5),
      v.check((ids) => answererIds.length === 0 || ids.some((id) => answererIds.includes(id)), 'DESK_NEEDED'),
    ),
    reason,
  });

/** Whom a case may stay open to: who is involved now, and who can answer its reporters, named as that by `name`. */
export const keeperChoices = (
  { involvements, answerers }: Pick<PeopleFile, 'involvements' | 'answerers'>,
  name: (of: string) => string,
): Choice[] => {
  const running = involvements.filter(({ state }) => state === 'RUNNING');
  const choices = [
    ...answerers.map((member) => ({ id: member.id, label: name(member.name) })),
    ...running.map(({ member }) => ({ id: member.id, label: member.name })),
  ];
  return choices.filter(({ id }, at) => choices.findIndex((each) => each.id === id) === at);
};
