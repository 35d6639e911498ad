import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';
import type { Urgency } from '../domain/meeting.js';

/** What meetings knows of a pool card: whose, which theme, how pressing. */
export interface PoolCardRecord {
  readonly tenant_id: Uuid;
  readonly id: Uuid;
  readonly municipality_id: Uuid;
  readonly theme: string;
  readonly urgency: Urgency;
  readonly case_manager_id: Uuid | null;
  readonly open: boolean;
  /** The card of an invented case, to practise with. */
  readonly is_exercise: boolean;
}

export const POOL_CARD = prepared<PoolCardRecord>(
  'meetings.pool_card',
  `select c.tenant_id, c.id, c.municipality_id, c.theme, c.urgency, c.case_manager_id, c.open, c.is_exercise from meetings.pool_cards c
   where c.tenant_id = (select sec.r()) and c.id = $1`,
);

const PUT_CARD = prepared(
  'meetings.pool_cards.put',
  `insert into meetings.pool_cards (tenant_id, id, municipality_id, theme, urgency, case_manager_id, opened_at, is_exercise)
   values ((select sec.r()), $1, $2, $3, $4, $5, (select sec.now()), $6)
   on conflict (tenant_id, id) do update set theme = excluded.theme, urgency = excluded.urgency, case_manager_id = excluded.case_manager_id`,
);

type CardRow = Pick<PoolCardRecord, 'id' | 'municipality_id' | 'theme' | 'urgency' | 'case_manager_id' | 'is_exercise'>;

/** Remembers a card; the last word of its owner counts. */
export const putCard = (
  tx: TenantTx,
  { id, municipality_id, theme, urgency, case_manager_id, is_exercise }: CardRow,
): Promise<number> => tx.write(PUT_CARD, [id, municipality_id, theme, urgency, case_manager_id, is_exercise]);
