import * as v from 'valibot';
import type { Day } from '@regiotafel/kernel/day';
import { comingDay } from '../../app/form/coming-day.js';
import type { RequestCaseMeetingInput } from '../../app/planning/ask-meeting.query.js';
import { candidatesOf } from '../../app/planning/parties.js';
import type { Colleague } from '../../app/colleagues.js';
import type { AskCard, AskMeetingData, Invitee } from './ask-meeting.query.js';

export const DURATIONS = ['30', '45', '60', '90', '120', '180'] as const;
export const MODES = ['PHYSICAL', 'VIDEO'] as const;
export const MEETING_URGENCIES = ['CRISIS', 'URGENT', 'NORMAL', 'ROUTINE'] as const;

type NeededRole = RequestCaseMeetingInput['neededRoles'][number];

const chosen = <const T extends readonly string[]>(options: T) =>
  v.pipe(v.nullable(v.string()), v.nonNullable(v.picklist(options), 'REQUIRED'));

/** As many places as a meeting can be asked for with. */
const MOST_ROLES = 12;
const CHAIR_AND_MANAGER = 2;

/** What somebody asks of a meeting. Paths are those of the API where it has them, so its faults find their fields. */
export const wishSchema = (today: Day) =>
  v.pipe(
    wishFields(today),
    v.forward(
      v.check(
        ({ minutes, experts, invited, parties }) =>
          CHAIR_AND_MANAGER + [minutes, experts, invited, parties].flat().length <= MOST_ROLES,
        'TOO_MANY',
      ),
      ['invited'],
    ),
  );

const wishFields = (today: Day) =>
  v.object({
    durationMinutes: chosen(DURATIONS),
    mode: chosen(MODES),
    urgency: v.nullable(v.picklist(MEETING_URGENCIES)),
    deadline: v.nullable(comingDay(today)),
    minutes: v.array(v.picklist(['SELF'])),
    chair: v.pipe(v.nullable(v.string()), v.nonNullable(v.string(), 'REQUIRED')),
    experts: v.array(v.string()),
    invited: v.array(v.string()),
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
  invited: [],
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

/** Who is proposed because of the case: whoever can be invited in the region and does not come already. */
export const invitableOf = (
  card: Pick<AskCard, 'caseManager'> & { readonly caseFile: { readonly invitees: readonly Invitee[] } | null },
  colleagues: readonly Pick<Colleague, 'id'>[],
  experts: readonly { readonly id: string }[],
): Invitee[] => {
  const coming = new Set([card.caseManager.id, ...experts.map(({ id }) => id)]);
  const people = card.caseFile?.invitees ?? [];
  return people.filter(({ member }) => colleagues.some(({ id }) => id === member.id) && !coming.has(member.id));
};

/** Those invited by name who do not sit at the table already: in front for their party when it is asked for, else on a place of their own. */
const invitedOf = (wish: Wish, colleagues: readonly Colleague[], askerId: string) => {
  const seated = new Set([wish.chair, ...wish.experts, ...(wish.minutes.length > 0 ? [askerId] : [])]);
  const invited = colleagues.filter(({ id }) => wish.invited.includes(id) && !seated.has(id));
  const inFront = new Map<string, string>();
  for (const party of wish.parties) {
    const wanted = wish.first[party] ?? invited.find(({ partyType }) => partyType === party)?.id;
    if (wanted !== undefined) inFront.set(party, wanted);
  }
  const places = invited.filter(({ id }) => ![...inFront.values()].includes(id));
  return { inFront, places };
};

/** The wish as the API takes it. */
export const wishInput = (
  wish: Wish,
  card: Pick<AskCard, 'id' | 'caseManager'>,
  colleagues: readonly Colleague[],
  askerId: string,
): Omit<RequestCaseMeetingInput, 'idempotencyKey'> => {
  const { inFront, places } = invitedOf(wish, colleagues, askerId);
  const party = (partyType: string): NeededRole => ({
    kind: 'PARTY',
    partyType,
    required: !wish.dispensable.includes(partyType),
    candidates: candidatesOf(colleagues, partyType, inFront.get(partyType)),
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
      ...places.map(({ id, partyType }): NeededRole => ({
        kind: 'PARTY',
        partyType,
        required: false,
        candidates: [id],
      })),
    ],
  };
};
