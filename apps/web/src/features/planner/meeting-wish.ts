import * as v from 'valibot';
import type { Day } from '@regiotafel/kernel/day';
import { comingDay } from '../../app/form/coming-day.js';
import type { RequestCaseMeetingInput } from '../../app/planning/ask-meeting.query.js';
import { candidatesOf } from '../../app/planning/parties.js';
import type { AskCard, AskMeetingData, Colleague } from './ask-meeting.query.js';

export const DURATIONS = ['30', '45', '60', '90', '120', '180'] as const;
export const MODES = ['PHYSICAL', 'VIDEO'] as const;
export const MEETING_URGENCIES = ['CRISIS', 'URGENT', 'NORMAL', 'ROUTINE'] as const;

type NeededRole = RequestCaseMeetingInput['neededRoles'][number];

const chosen = <const T extends readonly string[]>(options: T) =>
  v.pipe(v.nullable(v.string()), v.nonNullable(v.picklist(options), 'REQUIRED'));

/** What somebody asks of a meeting. Paths are those of the API where it has them, so its faults find their fields. */
export const wishSchema = (today: Day) =>
  v.object({
    durationMinutes: chosen(DURATIONS),
    mode: chosen(MODES),
    urgency: v.nullable(v.picklist(MEETING_URGENCIES)),
    deadline: v.nullable(comingDay(today)),
    minutes: v.array(v.picklist(['SELF'])),
    chair: v.pipe(v.nullable(v.string()), v.nonNullable(v.string(), 'REQUIRED')),
    experts: v.array(v.string()),
    parties: v.pipe(v.array(v.string()), v.minLength(1, 'REQUIRED')),
    dispensable: v.array(v.string()),
    first: v.record(v.string(), v.nullable(v.string())),
  });

export type WishValues = v.InferInput<ReturnType<typeof wishSchema>>;
export type Wish = v.InferOutput<ReturnType<typeof wishSchema>>;

export const EMPTY_WISH: WishValues = {
  durationMinutes: '60',
  mode: 'PHYSICAL',
  urgency: null,
  deadline: null,
  minutes: [],
  chair: null,
  experts: [],
  parties: [],
  dispensable: [],
  first: {},
};

/** Experts who took up a question about this case. */
export const expertsOf = ({ requests }: Pick<AskMeetingData, 'requests'>): { id: string; name: string }[] => {
  const members = (requests?.edges ?? []).flatMap(({ node }) =>
    node.expert !== null && ['OPEN', 'IN_PROGRESS', 'REPORTED_DONE'].includes(node.status) ? [node.expert.member] : [],
  );
  return [...new Map(members.map((member) => [member.id, member])).values()];
};

/** The wish as the API takes it. */
export const wishInput = (
  wish: Wish,
  card: Pick<AskCard, 'id' | 'caseManager'>,
  colleagues: readonly Colleague[],
  askerId: string,
): Omit<RequestCaseMeetingInput, 'idempotencyKey'> => {
  const party = (partyType: string): NeededRole => ({
    kind: 'PARTY',
    partyType,
    required: !wish.dispensable.includes(partyType),
    candidates: candidatesOf(colleagues, partyType, wish.first[partyType]),
  });
  return {
    poolCardId: card.id,
    durationMinutes: Number(wish.durationMinutes),
    mode: wish.mode,
    urgency: wish.urgency,
    deadline: wish.deadline,
    neededRoles: [
      { kind: 'CHAIR', candidates: [wish.chair] },
      { kind: 'CASE_MANAGER', candidates: [card.caseManager.id] },
      ...wish.minutes.map((): NeededRole => ({ kind: 'MINUTE_TAKER', required: false, candidates: [askerId] })),
      ...wish.experts.map((expert): NeededRole => ({ kind: 'EXPERT', candidates: [expert] })),
      ...wish.parties.map(party),
    ],
  };
};
