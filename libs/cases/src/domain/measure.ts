import type { Day, FieldError } from '@regiotafel/kernel';
import { MeasuresFull, MeasureWrongState, PlanNotAdopted } from './plan.errors.js';
import { commandsFrom, type Transition, transitionsOf } from './transitions.js';

/** Whether a measure takes something away from somebody or gives something. */
export const NATURES = ['LIMITING', 'SUPPORTING'] as const;
export type MeasureNature = (typeof NATURES)[number];

/** The part of the law under which a measure is taken. */
export const LEGAL_TRACKS = ['ADMINISTRATIVE', 'CRIMINAL', 'CARE', 'SOCIAL'] as const;
export type LegalTrack = (typeof LEGAL_TRACKS)[number];

export const MEASURE_STATUSES = ['PLANNED', 'RUNNING', 'DONE', 'STOPPED'] as const;
export type MeasureStatus = (typeof MEASURE_STATUSES)[number];

export const MEASURE_STEPS = ['START', 'FINISH', 'STOP'] as const;
export type MeasureStep = (typeof MEASURE_STEPS)[number];

/** Whose step it is: everybody's who is involved in the case. A limit starts only under an adopted plan. */
export const MEASURE_TRANSITIONS: readonly Transition<MeasureStep, MeasureStatus, 'INVOLVED'>[] = [
  { command: 'START', from: 'PLANNED', to: 'RUNNING', by: ['INVOLVED'] },
  { command: 'STOP', from: 'PLANNED', to: 'STOPPED', by: ['INVOLVED'] },
  { command: 'FINISH', from: 'RUNNING', to: 'DONE', by: ['INVOLVED'] },
  { command: 'STOP', from: 'RUNNING', to: 'STOPPED', by: ['INVOLVED'] },
];

/** A measure as far as the rules look at it. */
export interface Measure {
  readonly id: string;
  readonly nature: MeasureNature;
  readonly track: LegalTrack;
  readonly status: MeasureStatus;
  /** Of the catalogue; null for one that was made up for this case. */
  readonly kind: string | null;
  readonly startsOn: Day;
  /** The day on which it is done, or ends. */
  readonly dueOn: Day;
}

/** The status after a step. @throws MeasureWrongState when the step does not fit */
export const afterStep = (status: MeasureStatus, step: MeasureStep): MeasureStatus => {
  const [row] = transitionsOf(MEASURE_TRANSITIONS, status, step);
  if (!row) throw new MeasureWrongState(status, step);
  return row.to;
};

export const measureStepsFrom = (status: MeasureStatus): readonly MeasureStep[] =>
  commandsFrom(MEASURE_TRANSITIONS, status);

/** Whether a measure still is or will be there. */
export const goesOn = ({ status }: Pick<Measure, 'status'>): boolean => status === 'PLANNED' || status === 'RUNNING';

/** What a measure says of itself. */
export interface MeasureWords extends Pick<Measure, 'nature' | 'track' | 'kind' | 'startsOn' | 'dueOn'> {
  readonly title: string;
  readonly necessity: string | null;
  readonly basis: string | null;
}

const FIXED = ['nature', 'track', 'kind', 'title', 'startsOn', 'dueOn', 'necessity', 'basis'] as const;

/** What would change of a measure that started. It was decided on as it is: for another one it is stopped and planned anew. */
export const changedSinceStart = (status: MeasureStatus, before: MeasureWords, wanted: MeasureWords): FieldError[] =>
  status === 'PLANNED'
    ? []
    : FIXED.filter((field) => before[field] !== wanted[field]).map((path) => ({ path, code: 'FIXED_ONCE_STARTED' }));

/** Help may begin at once; a limit begins when the plan it belongs to was adopted. */
export const mayStart = ({ nature }: Pick<Measure, 'nature'>, isAdopted: boolean): boolean =>
  nature === 'SUPPORTING' || isAdopted;

/** @throws PlanNotAdopted */
export const requireMayStart = (measure: Pick<Measure, 'nature'>, isAdopted: boolean): void => {
  if (!mayStart(measure, isAdopted)) throw new PlanNotAdopted();
};

/** Measures a plan holds at most, those that ended too: every rule about a plan looks at all of them. */
export const MEASURES_AT_MOST = 200;

/** @throws MeasuresFull */
export const requireRoom = (measures: readonly unknown[]): void => {
  if (measures.length >= MEASURES_AT_MOST) throw new MeasuresFull(MEASURES_AT_MOST);
};

/** What the measures that go on do together. */
export const PLAN_BALANCES = ['NONE', 'SUPPORTING_ONLY', 'BOTH', 'LIMITING_ONLY'] as const;
export type PlanBalance = (typeof PLAN_BALANCES)[number];

export const balanceOf = (measures: readonly Pick<Measure, 'status' | 'nature'>[]): PlanBalance => {
  const open = measures.filter(goesOn);
  const limits = open.some(({ nature }) => nature === 'LIMITING');
  const supports = open.some(({ nature }) => nature === 'SUPPORTING');
  if (limits) return supports ? 'BOTH' : 'LIMITING_ONLY';
  return supports ? 'SUPPORTING_ONLY' : 'NONE';
};

/** A plan that only limits needs a reason and a second person; a plan that only supports is always allowed. */
export const needsSecondPerson = (balance: PlanBalance): boolean => balance === 'LIMITING_ONLY';

/** Whether what ended makes another plan of it: only when nothing but limits is left. */
export const tilts = (before: PlanBalance, after: PlanBalance): boolean =>
  needsSecondPerson(after) && !needsSecondPerson(before);
