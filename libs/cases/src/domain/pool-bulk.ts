import type { CardStatus } from './pool.js';

/** What may be done with several cards at once. */
export const BULK_ACTIONS = ['SET_STATUS', 'ASSIGN', 'ASK_MEETING'] as const;
export type BulkAction = (typeof BULK_ACTIONS)[number];

/** Why one of the chosen cards is left out. */
export type BulkRefusal = 'NOT_FOUND' | 'CARD_DONE' | 'NO_CHANGE' | 'IN_MEETING';

/** What is asked, as far as a card decides about it. */
export interface BulkWish {
  readonly action: BulkAction;
  readonly status: CardStatus | null;
  readonly assigneeId: string | null;
}

/** A card as far as a bulk action depends on it. */
export interface BulkCard {
  readonly status: CardStatus;
  readonly assigneeId: string | null;
}

/** Why an action does not fit a card, or null when it does. The commands for one card refuse by the same rule. */
export const bulkRefusal = (card: BulkCard | null, wish: BulkWish): BulkRefusal | null => {
  if (!card) return 'NOT_FOUND';
  switch (wish.action) {
    case 'SET_STATUS':
      return card.status === wish.status ? 'NO_CHANGE' : null;
    case 'ASSIGN':
      if (card.status === 'DONE') return 'CARD_DONE';
      return card.assigneeId === wish.assigneeId ? 'NO_CHANGE' : null;
    case 'ASK_MEETING':
      if (card.status === 'DONE') return 'CARD_DONE';
      return card.status === 'IN_MEETING' ? 'IN_MEETING' : null;
  }
};
