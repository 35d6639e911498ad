import { dayAt } from '@regiotafel/kernel';
import type { Urgency } from './pool.js';
import { type IsHoliday, lastMinuteOf, workingDaysAfter } from './signal-clocks.js';
import { commandsFrom, type Transition, transitionsOf } from './transitions.js';
import { WrongWeighingState } from './weighing.errors.js';

export const WEIGHING_STATUSES = ['OPEN', 'JUDGING', 'JOINT', 'CONCLUDED', 'ENDED'] as const;
export type WeighingStatus = (typeof WEIGHING_STATUSES)[number];

export const WEIGHING_STEPS = ['judge', 'openJointPhase', 'conclude', 'replaceSeat', 'end'] as const;
export type WeighingStep = (typeof WEIGHING_STEPS)[number];

export const OUTCOMES = [
  'NO_ACTION',
  'MORE_INFORMATION',
  'PERSON_CENTRED_APPROACH',
  'REFERRED_TO_PROSECUTION',
  'REGULAR_CARE',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const ANSWERS = ['YES', 'NO', 'UNKNOWN'] as const;
export type Answer = (typeof ANSWERS)[number];

/** A member at the table of one weighing. */
export interface Seated {
  readonly partyType: string;
  readonly hasJudged: boolean;
}

/** A member at the table with access to the signal, of whom the chair is one; the coordinator, who reads nothing of it; the system. */
export type WeighingPart = 'MEMBER' | 'CHAIR' | 'COORDINATOR' | 'SYSTEM';

/**
 * The table meets by the judgement of the last member, or when the chair calls it together. A conclusion is for good;
 * without one a weighing ends with its offer.
 */
export const WEIGHING_TRANSITIONS: readonly Transition<WeighingStep, WeighingStatus, WeighingPart>[] = [
  { command: 'judge', from: 'OPEN', to: 'JUDGING', by: ['MEMBER'] },
  { command: 'judge', from: 'OPEN', to: 'JOINT', by: ['MEMBER'] },
  { command: 'judge', from: 'JUDGING', to: 'JUDGING', by: ['MEMBER'] },
  { command: 'judge', from: 'JUDGING', to: 'JOINT', by: ['MEMBER'] },
  { command: 'openJointPhase', from: 'OPEN', to: 'JOINT', by: ['CHAIR'] },
  { command: 'openJointPhase', from: 'JUDGING', to: 'JOINT', by: ['CHAIR'] },
  { command: 'conclude', from: 'JOINT', to: 'CONCLUDED', by: ['CHAIR'] },
  { command: 'replaceSeat', from: 'OPEN', to: 'OPEN', by: ['CHAIR', 'COORDINATOR'] },
  { command: 'replaceSeat', from: 'JUDGING', to: 'JUDGING', by: ['CHAIR', 'COORDINATOR'] },
  { command: 'end', from: 'OPEN', to: 'ENDED', by: ['SYSTEM'] },
  { command: 'end', from: 'JUDGING', to: 'ENDED', by: ['SYSTEM'] },
  { command: 'end', from: 'JOINT', to: 'ENDED', by: ['SYSTEM'] },
];

/** The status after a step. @throws WrongWeighingState when the step does not fit */
export const afterStep = (status: WeighingStatus, step: WeighingStep): WeighingStatus => {
  const [row] = transitionsOf(WEIGHING_TRANSITIONS, status, step);
  if (!row) throw new WrongWeighingState(status, step);
  return row.to;
};

export const weighingStepsFrom = (status: WeighingStatus): readonly WeighingStep[] =>
  commandsFrom(WEIGHING_TRANSITIONS, status);

/** Where a weighing stands when one more member has judged: the table meets as soon as nobody is left to judge alone. */
export const afterJudgement = (status: WeighingStatus, table: readonly Seated[]): WeighingStatus => {
  const next = afterStep(status, 'judge');
  return table.every(({ hasJudged }) => hasJudged) ? 'JOINT' : next;
};

/** Required parties of which no member has judged. */
export const partiesMissing = (composition: readonly string[], table: readonly Seated[]): string[] =>
  composition.filter((party) => !table.some(({ partyType, hasJudged }) => partyType === party && hasJudged));

/** What an outcome means for the signal and for who may see it. */
export interface Consequence {
  readonly opensCase: boolean;
  /** All grants on the signal end at once. */
  readonly endsGrants: boolean;
  /** The signal goes back to the desk that offered it, to be offered again; its table keeps what it has until its date. */
  readonly returnsSignal: boolean;
}

export const consequenceOf = (outcome: Outcome): Consequence => {
  switch (outcome) {
    case 'NO_ACTION':
    case 'REGULAR_CARE':
      return { opensCase: false, endsGrants: true, returnsSignal: false };
    case 'MORE_INFORMATION':
      return { opensCase: false, endsGrants: false, returnsSignal: true };
    case 'PERSON_CENTRED_APPROACH':
    case 'REFERRED_TO_PROSECUTION':
      return { opensCase: true, endsGrants: false, returnsSignal: false };
  }
};

/** Terms of a weighing by urgency, in working days. */
export type WeighingTerms = Readonly<Record<Urgency, number>>;

/**
 * When the members of a table must have judged. What is urgent never waits longer than what is not, and a term of no days
 * ends today, also on a day off.
 */
export const judgeBy = (openedAt: Date, urgency: Urgency, terms: WeighingTerms, isHoliday: IsHoliday): Date => {
  const days = Math.min(terms[urgency], terms.NORMAL);
  return days === 0 ? lastMinuteOf(dayAt(openedAt)) : workingDaysAfter(openedAt, days, isHoliday);
};
