import { addDays, dayAt } from '@regiotafel/kernel/day';
import { mondayOf, viewDeadline } from '@regiotafel/web-ui';
import type { Named } from '../../app/local-name.js';
import type { Worklist } from './worklist.query.js';
import { dueOf } from '../../app/due.js';

/** One thing that waits, whichever scope it comes from. `reason` is the key of its text. */
export type Task = {
  readonly id: string;
  readonly reason: string;
  readonly dueAt: string | null;
  /** Empty when it is about none. */
  readonly municipality: string;
  readonly theme: Named | null;
  /** Address of the screen where it is done; null when there is nothing to open. */
  readonly to: string | null;
};

type CasesItem = NonNullable<Worklist['workItems']>[number];
type ExpertiseItem = NonNullable<Worklist['expertiseWorkItems']>[number];
type MeetingsItem = NonNullable<Worklist['meetingWorkItems']>[number];

/** The part of a case file where something is decided. */
const PART_OF_CASE: Readonly<Record<string, string>> = {
  PLAN_TO_APPROVE: '/plan',
  HANDOVER_TO_ANSWER: '/overdracht',
  REGIME_TO_REVIEW: '/omgeving',
  REGIME_TO_DECIDE: '/omgeving',
  DECISION_DOCUMENT_DUE: '/opschaling',
  RESTRICTION_WITHOUT_DESK: '/betrokkenen',
  TAKEOVER_TO_REVIEW: '/betrokkenen',
};

const screenOf = ({ reason, signal, weighing, caseFile, card, ...asked }: CasesItem): string | null => {
  if (reason === 'POSSIBLE_DUPLICATE' || reason === 'DUPLICATE_CHECK_WAITS') return '/dubbelcheck';
  if (reason === 'REPORTS_REFUSED') return '/signalen';
  if (reason === 'CONSENT_ASKED') return '/toestemmingen';
  if (reason.startsWith('COVENANT_')) return '/convenanten';
  if (asked.accessRequest) return `/inzage/${asked.accessRequest.id}`;
  if (asked.grantToSecond) return `/inzage/gegeven/${asked.grantToSecond.id}`;
  if (asked.contributionAsk) return `/gevraagd/${asked.contributionAsk.id}`;
  if (signal) return `/signalen/${signal.id}`;
  if (weighing) return `/weging/${weighing.id}`;
  if (caseFile) return `/casussen/${caseFile.id}${PART_OF_CASE[reason] ?? ''}`;
  return card ? `/aangemeld/${card.id}` : null;
};

const ofCases = (item: CasesItem): Task => ({
  id: `cases ${item.id}`,
  reason: item.reason,
  dueAt: item.dueAt,
  municipality: item.municipality.name,
  theme: item.theme,
  to: screenOf(item),
});

/** What the coordinator plans is done in the planner, everything else at the meeting. */
const PLANNED: readonly string[] = ['CONFIRM_PROPOSAL', 'REPAIR_MEETING', 'PLAN_MEETING'];

const ofMeetings = ({ kind, deadline, meeting, action }: MeetingsItem): Task => {
  const at = meeting ?? action?.meeting ?? null;
  return {
    id: `meetings ${kind} ${action?.id ?? at?.id ?? deadline}`,
    reason: kind,
    dueAt: deadline,
    municipality: meeting?.municipality?.name ?? '',
    theme: meeting?.theme ?? null,
    to: PLANNED.includes(kind) ? '/planner' : at && `/overleggen/${at.id}`,
  };
};

const ofExpertise = ({ id, reason, dueAt, request }: ExpertiseItem): Task => ({
  id: `expertise ${reason} ${id}`,
  reason,
  dueAt,
  municipality: request.municipality.name,
  theme: null,
  to: `/verzoeken/${request.id}`,
});

const whenOf = ({ dueAt }: Task): number => (dueAt === null ? Number.MAX_SAFE_INTEGER : Date.parse(dueAt));

/** What waits, of all scopes, by deadline. A missing deputy is a state of affairs and stands apart. */
export const tasksOf = (worklist: Worklist): { readonly tasks: readonly Task[]; readonly lacksDeputy: boolean } => {
  const cases = worklist.workItems ?? [];
  const tasks = [
    ...cases.filter(({ reason }) => reason !== 'NO_DEPUTY').map(ofCases),
    ...(worklist.expertiseWorkItems ?? []).map(ofExpertise),
    ...(worklist.meetingWorkItems ?? []).map(ofMeetings),
  ];
  return {
    tasks: tasks.toSorted((one, other) => whenOf(one) - whenOf(other)),
    lacksDeputy: cases.some(({ reason }) => reason === 'NO_DEPUTY'),
  };
};

/** Names of the views in the address. */
export const TERMS = ['alles', 'te-laat', 'vandaag', 'week'] as const;
export type Term = (typeof TERMS)[number];

/** Whether something is due within a term; what is late is due in none but its own. */
export const isWithin = ({ dueAt }: Task, term: Term, now: Date): boolean => {
  if (term === 'alles') return true;
  if (dueAt === null) return false;
  const { state, day } = viewDeadline(dueOf(dueAt), now);
  switch (term) {
    case 'te-laat':
      return state === 'OVERDUE';
    case 'vandaag':
      return state === 'TODAY';
    case 'week':
      return state !== 'OVERDUE' && day <= addDays(mondayOf(dayAt(now)), 6);
  }
};
