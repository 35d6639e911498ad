import type { PillTone } from '@regiotafel/web-ui';

export const OUTCOMES = [
  'NO_ACTION',
  'REGULAR_CARE',
  'MORE_INFORMATION',
  'PERSON_CENTRED_APPROACH',
  'REFERRED_TO_PROSECUTION',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const ANSWERS = ['YES', 'NO', 'UNKNOWN'] as const;

type Stage = 'OPEN' | 'JUDGING' | 'JOINT' | 'CONCLUDED' | 'ENDED';
type Seat = { readonly hasJudged: boolean; readonly isMe: boolean };
type Seated = Seat & { readonly partyType: string };

type Standing = {
  readonly status: Stage;
  readonly steps: readonly string[];
  readonly members: readonly Seat[];
};

/** What a weighing waits for, as this reader should be told. */
export type Waits = 'MY_JUDGEMENT' | 'MY_CONCLUSION' | 'JUDGEMENTS' | 'CHAIR' | 'NOTHING';

export const hasMyJudgement = (members: readonly Seat[]): boolean =>
  members.some(({ isMe, hasJudged }) => isMe && hasJudged);

export const isWaitingForMyJudgement = ({ members, steps }: Standing): boolean =>
  steps.includes('JUDGE') && !hasMyJudgement(members);

/** Nothing happens to it any more. */
export const isOver = (status: Stage): boolean => status === 'CONCLUDED' || status === 'ENDED';

export const waitsFor = (weighing: Standing): Waits => {
  const { status, steps } = weighing;
  switch (status) {
    case 'CONCLUDED':
    case 'ENDED':
      return 'NOTHING';
    case 'JOINT':
      return steps.includes('CONCLUDE') ? 'MY_CONCLUSION' : 'CHAIR';
    case 'OPEN':
    case 'JUDGING':
      return isWaitingForMyJudgement(weighing) ? 'MY_JUDGEMENT' : 'JUDGEMENTS';
  }
};

/** Parties that must weigh and of which nobody has judged yet. */
export const partiesAwaited = (composition: readonly string[], members: readonly Seated[]): string[] =>
  composition.filter((party) => !members.some(({ partyType, hasJudged }) => partyType === party && hasJudged));

export const STAGE_TONE: Readonly<Record<Stage, PillTone>> = {
  OPEN: 'info',
  JUDGING: 'info',
  JOINT: 'warning',
  CONCLUDED: 'positive',
  ENDED: 'neutral',
};
