import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';

const IS_EXERCISE = prepared<{ id: Uuid }>(
  'expertise.exercise_cards.one',
  'select e.id from expertise.exercise_cards e where e.tenant_id = (select sec.r()) and e.id = $1::uuid',
);
const KEEP = prepared(
  'expertise.exercise_cards.keep',
  'insert into expertise.exercise_cards (tenant_id, id) values ((select sec.r()), $1::uuid) on conflict do nothing',
);

/** Whether a card is of an invented case; null, the card of no case, is not. */
export const isExerciseCard = async (tx: TenantTx, cardId: Uuid | null): Promise<boolean> =>
  cardId !== null && (await tx.read(IS_EXERCISE, [cardId])).length > 0;

export const keepExerciseCard = (tx: TenantTx, cardId: Uuid): Promise<number> => tx.write(KEEP, [cardId]);
