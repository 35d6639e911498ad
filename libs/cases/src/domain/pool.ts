/** Where a case stands on the table of the region. */
export const CARD_STATUSES = ['NEW', 'TRIAGE', 'ASSIGNED', 'IN_MEETING', 'WAITING', 'DONE'] as const;
export type CardStatus = (typeof CARD_STATUSES)[number];

/** Where work elsewhere brings a card: an expert was asked for it, or a meeting about it was planned. */
export const CARD_STEPS = ['ASSIGNED', 'IN_MEETING'] as const satisfies readonly CardStatus[];
export type CardStep = (typeof CARD_STEPS)[number];

/** Whether a step brings a card further; what is as far or further stays where it is. */
export const isFurther = (step: CardStep, status: CardStatus): boolean =>
  CARD_STATUSES.indexOf(step) > CARD_STATUSES.indexOf(status);

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
