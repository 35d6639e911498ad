import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';

interface Sealed {
  readonly sealed: Buffer;
  readonly key_version: number;
}

export interface DecisionRecord extends Sealed {
  readonly tenant_id: Uuid;
  readonly id: Uuid;
  readonly item_id: Uuid;
  readonly corrects: Uuid | null;
  readonly decided_by: Uuid;
  readonly decided_at: Date;
}

export interface ActionRecord extends Sealed {
  readonly tenant_id: Uuid;
  readonly id: Uuid;
  readonly item_id: Uuid;
  readonly meeting_id: Uuid;
  readonly pool_card_id: Uuid | null;
  readonly owner_id: Uuid;
  /** `YYYY-MM-DD` */
  readonly due_on: string;
  readonly status: 'OPEN' | 'DONE';
  readonly added_at: Date;
  readonly completed_at: Date | null;
  readonly version: number;
}

export interface KeyRecord {
  readonly object_id: Uuid;
  readonly version: number;
  readonly wrapped: Buffer;
}

const ACTION_COLUMNS = `a.tenant_id, a.id, a.item_id, a.meeting_id, a.pool_card_id, a.owner_id, a.due_on::text as due_on, a.sealed, a.key_version, a.status,
  a.added_at, a.completed_at, a.version`;

export const DECISIONS_OF = prepared<DecisionRecord>(
  'meetings.decisions_of',
  `select d.tenant_id, d.id, d.item_id, d.sealed, d.key_version, d.corrects, d.decided_by, d.decided_at from meetings.decisions d
   where d.tenant_id = (select sec.r()) and d.item_id in (select unnest($1::uuid[])) order by d.decided_at, d.id`,
);
export const ACTIONS_OF = prepared<ActionRecord>(
  'meetings.actions_of',
  `select ${ACTION_COLUMNS} from meetings.actions a
   where a.tenant_id = (select sec.r()) and a.item_id in (select unnest($1::uuid[])) order by a.due_on, a.id`,
);
export const ACTIONS_BY_ID = prepared<ActionRecord>(
  'meetings.actions_by_id',
  `select ${ACTION_COLUMNS} from meetings.actions a where a.tenant_id = (select sec.r()) and a.id in (select unnest($1::uuid[]))`,
);
/** The caller's own actions by deadline, after a position. */
export const MY_ACTIONS = prepared<ActionRecord>(
  'meetings.my_actions',
  `select ${ACTION_COLUMNS} from meetings.actions a
   where a.tenant_id = (select sec.r()) and a.owner_id = (select sec.m()) and ($1 or a.status = 'OPEN') and (a.due_on, a.id) > ($2::date, $3::uuid)
   order by a.due_on, a.id limit $4`,
);
export const KEYS_OF = prepared<KeyRecord>(
  'meetings.keys_of',
  `select k.object_id, k.version, k.wrapped from meetings.object_keys k where k.tenant_id = (select sec.r()) and k.object_id in (select unnest($1::uuid[]))`,
);

const INSERT_DECISION = prepared(
  'meetings.decisions.insert',
  `insert into meetings.decisions (tenant_id, id, item_id, sealed, key_version, corrects, decided_by, decided_at)
   values ((select sec.r()), $1, $2, $3, $4, $5, (select sec.m()), (select sec.now()))`,
);
const INSERT_ACTION = prepared(
  'meetings.actions.insert',
  `insert into meetings.actions (tenant_id, id, item_id, meeting_id, pool_card_id, owner_id, due_on, sealed, key_version, status, added_by, added_at)
   values ((select sec.r()), $1, $2, $3, $4, $5, $6::date, $7, $8, 'OPEN', (select sec.m()), (select sec.now()))`,
);
const COMPLETE_ACTION = prepared(
  'meetings.actions.complete',
  `update meetings.actions set status = 'DONE', completed_by = (select sec.m()), completed_at = (select sec.now()), version = version + 1
   where tenant_id = (select sec.r()) and id = $1 and version = $2 and status = 'OPEN'`,
);

type DecisionRow = Pick<DecisionRecord, 'id' | 'item_id' | 'sealed' | 'key_version' | 'corrects'>;
type ActionRow = Omit<ActionRecord, 'tenant_id' | 'status' | 'added_at' | 'completed_at' | 'version'>;

export const insertDecision = (tx: TenantTx, row: DecisionRow): Promise<number> =>
  tx.write(INSERT_DECISION, [row.id, row.item_id, row.sealed, row.key_version, row.corrects]);
export const insertAction = (tx: TenantTx, row: ActionRow): Promise<number> => {
  const { id, item_id, meeting_id, pool_card_id, owner_id, due_on, sealed, key_version } = row;
  const about = [id, item_id, meeting_id, pool_card_id] as const;
  return tx.write(INSERT_ACTION, [...about, owner_id, due_on, sealed, key_version]);
};
/** Answers how many rows changed: none when the version or the state is another. */
export const completeAction = (tx: TenantTx, id: Uuid, version: number): Promise<number> =>
  tx.write(COMPLETE_ACTION, [id, version]);
