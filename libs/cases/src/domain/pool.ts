/** Where a case stands on the table of the region. */
export const CARD_STATUSES = ['NEW', 'TRIAGE', 'ASSIGNED', 'IN_MEETING', 'WAITING', 'DONE'] as const;
export type CardStatus = (typeof CARD_STATUSES)[number];

/** Where work elsewhere brings a card: an expert was asked for it, or a meeting about it was planned. */
export const CARD_STEPS = ['ASSIGNED', 'IN_MEETING'] as const satisfies readonly CardStatus[];
export type CardStep = (typeof CARD_STEPS)[number];

/** Whether a step brings a card further; what is as far or further stays where it is. */
export const isFurther = (step: CardStep, status: CardStatus): boolean =>
  CARD_STATUSES.indexOf(step) > CARD_STATUSES.indexOf(status);

/**
 * Whether somebody changed a card by hand after the work began that would move it on: a late event does not undo what a
 * person decided since. Work of which nobody knows when it began counts as earlier. Both in epoch milliseconds.
 */
export const isOvertaken = (setAt: number | null, begunAt: number | null): boolean =>
  setAt !== null && (begunAt === null || begunAt <= setAt);

export const URGENCIES = ['ACUTE', 'HIGH', 'NORMAL'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** Working days within which the region answers a new card. */
export const respondWithin = (urgency: Urgency): number => {
  switch (urgency) {
    case 'ACUTE':
      return 1;
    case 'HIGH':
      return 5;
    case 'NORMAL':
      return 10;
  }
};

export const CARD_ORDERS = ['RESPOND_BY', 'NUMBER', 'URGENCY', 'STATUS', 'MUNICIPALITY'] as const;
export type CardOrder = (typeof CARD_ORDERS)[number];
