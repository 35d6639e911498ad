/** How soon a meeting is needed; its weight (8, 4, 2, 1) stands in the weight table. */
export type Urgency = 'CRISIS' | 'URGENT' | 'NORMAL' | 'ROUTINE';

/** How a candidate stands to a role: the usual person, an alternate, or the deputy of a coordinator (S4). */
export type Rank = 'USUAL' | 'ALTERNATE' | 'DEPUTY';

/** The constraints by code. H must hold, M outranks S. */
export const CONSTRAINTS = [
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'H7',
  'H8',
  'H9',
  'M1',
  'M2',
  'M3',
  'S1',
  'S2',
  'S3',
  'S4',
  'S5',
  'S6',
  'S7',
  'S8',
  'S9',
] as const;

/** One constraint code. */
export type Constraint = (typeof CONSTRAINTS)[number];

/** Integer weights of a region, and the limits the rules speak of. Kept as data with a version, so that a plan can name the table it was made with. */
export interface Rules {
  readonly version: string;
  readonly urgency: Readonly<Record<Urgency, number>>;
  /** H6: working days of notice; for a crisis minutes. */
  readonly noticeWorkingDays: number;
  readonly crisisNoticeMinutes: number;
  /** H7: a confirmed meeting stays when it is at most this many working days away. */
  readonly freezeWorkingDays: number;
  /** M1, times the weight of the urgency. */
  readonly notPlanned: number;
  /** M2 per working day past the deadline, times the weight of the urgency. */
  readonly late: number;
  /** M3 */
  readonly move: number;
  /** M3: a move is multiplied when the old day is at most so many working days away; nearest first. */
  readonly moveFactors: readonly { readonly withinWorkingDays: number; readonly factor: number }[];
  readonly personSwap: number;
  readonly roomSwap: number;
  /** S1 per calendar day, times the weight of the urgency. */
  readonly waiting: number;
  /** S2 */
  readonly optionalAbsent: number;
  /** S3 */
  readonly outsideStandingSlot: number;
  /** S4 */
  readonly rank: Readonly<Record<Rank, number>>;
  /** S5: the first meeting above the share costs this, the second twice this, and so on. */
  readonly aboveFairShare: number;
  /** S6 per full stretch of so many kilometres from home to the site, per person. */
  readonly travel: number;
  readonly travelKilometres: number;
  /** S7 */
  readonly outsidePreferred: number;
  /** S8 for each case meeting of a person on a day above the limit. */
  readonly crowdedDay: number;
  readonly caseMeetingsPerDay: number;
  /** S9 when the room has more than `factor` seats per head. */
  readonly roomTooLarge: number;
  readonly roomTooLargeFactor: number;
}

/** The weight table a region starts with. */
export const RULES_1: Rules = {
  version: '1',
  urgency: { CRISIS: 8, URGENT: 4, NORMAL: 2, ROUTINE: 1 },
  noticeWorkingDays: 2,
  crisisNoticeMinutes: 120,
  freezeWorkingDays: 1,
  notPlanned: 1000,
  late: 60,
  move: 25,
  moveFactors: [
    { withinWorkingDays: 2, factor: 4 },
    { withinWorkingDays: 5, factor: 2 },
  ],
  personSwap: 8,
  roomSwap: 4,
  waiting: 1,
  optionalAbsent: 8,
  outsideStandingSlot: 4,
  rank: { USUAL: 0, ALTERNATE: 3, DEPUTY: 6 },
  aboveFairShare: 15,
  travel: 1,
  travelKilometres: 10,
  outsidePreferred: 2,
  crowdedDay: 5,
  caseMeetingsPerDay: 3,
  roomTooLarge: 1,
  roomTooLargeFactor: 2,
};
