import type { SortColumn } from '@regiotafel/graphql';
import type { Day, Uuid } from '@regiotafel/kernel';
import { type Prepared, prepared, type TenantTx } from '@regiotafel/tenancy';
import type { CardOrder, CardStatus, Urgency } from '../domain/pool.js';

export interface CardRow {
  readonly tenant_id: Uuid;
  readonly id: Uuid;
  readonly municipality_id: Uuid;
  readonly case_id: Uuid;
  readonly number: string;
  /** The exercise that it belongs to; null for a real one. */
  readonly exercise_id: Uuid | null;
  readonly theme: string;
  /** The law its case is worked on under. */
  readonly regime: string;
  readonly urgency: Urgency;
  readonly status: CardStatus;
  readonly respond_by: Date;
  readonly case_manager_id: Uuid;
  /** The coordinator who carries the card further. */
  readonly assignee_id: Uuid | null;
  /** When somebody last changed the status by hand. */
  readonly set_at: Date | null;
  readonly version: number;
  /** Value of the column the list is ordered by, as text; a cursor holds it. */
  readonly position: string;
}

/** What a list of the pool shows. A null means any. */
export interface CardFilter {
  readonly municipalityId: Uuid | null;
  readonly themes: readonly string[] | null;
  readonly statuses: readonly CardStatus[] | null;
  readonly urgencies: readonly Urgency[] | null;
  /** Part of a number. */
  readonly text: string | null;
  readonly openOnly: boolean;
  readonly respondUntil: Day | null;
  readonly assigneeId: Uuid | null;
}

/** How many of the cards that match belong to one municipality. */
export interface CardCount {
  readonly tenant_id: Uuid;
  readonly municipality_id: Uuid;
  readonly cards: number;
}

/** How much of the pool belongs to one municipality. */
export interface LoadRow {
  readonly tenant_id: Uuid;
  readonly municipality_id: Uuid;
  readonly open: number;
  readonly urgent: number;
  readonly overdue: number;
  readonly waiting: number;
}

export interface CardSlice {
  readonly order: CardOrder;
  readonly descending: boolean;
  readonly after: readonly string[] | null;
  readonly limit: number;
}

/** A card as it is made when a case opens. */
export interface CardInsert {
  readonly id: Uuid;
  readonly municipalityId: Uuid;
  readonly caseId: Uuid;
  readonly number: string;
  readonly exerciseId: Uuid | null;
  readonly theme: string;
  readonly urgency: Urgency;
  readonly respondBy: Date;
  readonly caseManagerTenantId: Uuid;
  readonly caseManagerId: Uuid;
  readonly openedAt: Date;
}

const COLUMN: Readonly<
  Record<CardOrder, { readonly name: string; readonly type: string; readonly holds: SortColumn }>
> = {
  RESPOND_BY: { name: 'respond_by', type: 'timestamptz', holds: 'INSTANT' },
  NUMBER: { name: 'number', type: 'text', holds: 'TEXT' },
  URGENCY: { name: 'urgency_rank', type: 'int', holds: 'NUMBER' },
  STATUS: { name: 'status_rank', type: 'int', holds: 'NUMBER' },
  MUNICIPALITY: { name: 'municipality_name', type: 'text', holds: 'TEXT' },
};

const COLUMNS = (position: string) =>
  `p.tenant_id, p.id, p.municipality_id, p.case_id, p.number, p.exercise_id, p.theme, p.regime, p.urgency, p.status, p.respond_by, p.case_manager_id, p.assignee_id, p.set_at, p.version,
  p.${position}::text as position`;

const MATCHES = `p.tenant_id = (select sec.r()) and ($1::uuid is null or p.municipality_id = $1) and ($2::text[] is null or p.theme = any ($2))
       and ($3::text[] is null or p.status = any ($3)) and ($4::text[] is null or p.urgency = any ($4))
       and ($5::text is null or position(lower($5) in lower(p.number)) > 0) and (not $6::boolean or p.status <> 'DONE')
       and ($7::date is null or p.respond_by < (($7::date + 1)::timestamp at time zone 'Europe/Amsterdam'))
       and ($8::uuid is null or p.assignee_id = $8)`;

/** What a cursor of a list in this order holds. */
export const cursorColumns = (order: CardOrder): readonly SortColumn[] => [COLUMN[order].holds, 'ID'];

const sliceOf = (order: CardOrder, descending: boolean, continues: boolean): Prepared<CardRow> => {
  const { name, type } = COLUMN[order];
  const direction = descending ? 'desc' : 'asc';
  const beyond = descending ? '<' : '>';
  return prepared<CardRow>(
    `cases.pool_cards.by_${name}_${direction}_${continues ? 'on' : 'first'}`,
    `select ${COLUMNS(name)} from cases.pool_cards p
     where ${MATCHES} ${continues ? `and (p.${name}, p.id) ${beyond} ($10::${type}, $11::uuid)` : ''}
     order by p.${name} ${direction}, p.id ${direction} limit $9`,
  );
};

const COUNTS = prepared<CardCount>(
  'cases.pool_cards.counts',
  `select p.tenant_id, p.municipality_id, count(*)::int as cards from cases.pool_cards p where ${MATCHES} group by p.tenant_id, p.municipality_id`,
);
const BY_IDS = prepared<CardRow>(
  'cases.pool_cards.by_ids',
  `select ${COLUMNS('number')} from cases.pool_cards p where p.tenant_id = (select sec.r()) and p.id in (select unnest($1::uuid[]))`,
);
const NEW_CARDS = prepared<CardRow>(
  'cases.pool_cards.new',
  `select ${COLUMNS('respond_by')} from cases.pool_cards p where p.tenant_id = (select sec.r()) and p.status = 'NEW'
   order by p.respond_by, p.id limit $1`,
);
const INSERT = prepared(
  'cases.pool_cards.insert',
  `insert into cases.pool_cards (tenant_id, id, municipality_id, municipality_name, case_id, number, theme, urgency, status, respond_by,
     case_manager_tenant_id, case_manager_id, opened_at, exercise_id)
   select (select sec.r()), $1::uuid, $2::uuid, t.name, $3::uuid, $4, $5, $6, 'NEW', $7, $8::uuid, $9::uuid, $10, $11::uuid from reference.tenants t where t.id = $2::uuid
   on conflict do nothing`,
);
const SET_STATUS = prepared(
  'cases.pool_cards.set_status',
  `update cases.pool_cards set status = $3, set_at = (select sec.now()), version = version + 1
   where tenant_id = (select sec.r()) and id = $1::uuid and version = $2`,
);
const MOVE_ON = prepared(
  'cases.pool_cards.move_on',
  `update cases.pool_cards set status = $3, version = version + 1 where tenant_id = (select sec.r()) and id = $1::uuid and version = $2`,
);
const ASSIGN = prepared(
  'cases.pool_cards.assign',
  `update cases.pool_cards set assignee_id = $3::uuid, version = version + 1 where tenant_id = (select sec.r()) and id = $1::uuid and version = $2`,
);
const LOAD = prepared<LoadRow>(
  'cases.pool_cards.load',
  `select p.tenant_id, p.municipality_id, count(*)::int as open,
     count(*) filter (where p.urgency in ('ACUTE', 'HIGH'))::int as urgent,
     count(*) filter (where p.status in ('NEW', 'TRIAGE') and p.respond_by < (select sec.now()))::int as overdue,
     count(*) filter (where p.status = 'WAITING')::int as waiting
   from cases.pool_cards p where p.tenant_id = (select sec.r()) and p.status <> 'DONE' and p.exercise_id is null
   group by p.tenant_id, p.municipality_id, p.municipality_name order by open desc, p.municipality_name`,
);

export const cardSliceQuery = ({ order, descending, after }: CardSlice): Prepared<CardRow> =>
  sliceOf(order, descending, after !== null);

const matching = (filter: CardFilter) => [
  filter.municipalityId,
  filter.themes,
  filter.statuses,
  filter.urgencies,
  filter.text,
  filter.openOnly,
  filter.respondUntil,
  filter.assigneeId,
];

/** The values of `cardSliceQuery`. */
export const cardSliceValues = (filter: CardFilter, { after, limit }: CardSlice) => [
  ...matching(filter),
  limit,
  ...(after ?? []),
];

/** Cards that match, counted per municipality. */
export const cardCounts = (tx: TenantTx, filter: CardFilter): Promise<readonly CardCount[]> =>
  tx.read(COUNTS, matching(filter));

/** For readings without a transaction of their own as well. */
export const CARDS_BY_IDS = BY_IDS;

/** Cards that nobody has looked at, first deadline first. */
export const newCards = (tx: TenantTx, atMost: number): Promise<CardRow[]> => tx.read(NEW_CARDS, [atMost]);

export const cardById = async (tx: TenantTx, id: Uuid): Promise<CardRow | null> =>
  (await tx.read(BY_IDS, [[id]]))[0] ?? null;

/** 0 when the card is there already. */
export const insertCard = (tx: TenantTx, row: CardInsert): Promise<number> =>
  tx.write(INSERT, [
    row.id,
    row.municipalityId,
    row.caseId,
    row.number,
    row.theme,
    row.urgency,
    row.respondBy,
    row.caseManagerTenantId,
    row.caseManagerId,
    row.openedAt,
    row.exerciseId,
  ]);

/** By hand. 0 when somebody changed the card since. */
export const setCardStatus = (tx: TenantTx, { id, version }: CardRow, status: CardStatus): Promise<number> =>
  tx.write(SET_STATUS, [id, version, status]);

/** By work that began elsewhere. 0 when somebody changed the card since. */
export const moveCardOn = (tx: TenantTx, { id, version }: CardRow, status: CardStatus): Promise<number> =>
  tx.write(MOVE_ON, [id, version, status]);

/** 0 when somebody changed the card since. */
export const assignCard = (tx: TenantTx, { id, version }: CardRow, assigneeId: Uuid | null): Promise<number> =>
  tx.write(ASSIGN, [id, version, assigneeId]);

export const cardsByIds = (tx: TenantTx, ids: readonly Uuid[]): Promise<CardRow[]> => tx.read(BY_IDS, [ids]);

/** Open cards per municipality, most first; exercises are no load. */
export const loadRows = (tx: TenantTx): Promise<LoadRow[]> => tx.read(LOAD);

/** A list as a whole, in its order; one row more than `atMost` when it is longer. */
export const wholeList = (
  tx: TenantTx,
  filter: CardFilter,
  order: Pick<CardSlice, 'order' | 'descending'>,
  atMost: number,
): Promise<CardRow[]> => {
  const slice = { ...order, after: null, limit: atMost + 1 };
  return tx.read(cardSliceQuery(slice), cardSliceValues(filter, slice));
};
const FOLLOW = prepared(
  'cases.pool_cards.follow',
  `update cases.pool_cards p set municipality_id = t.id, municipality_name = t.name, case_manager_tenant_id = $3::uuid, case_manager_id = $4::uuid,
     regime = coalesce($6, p.regime), source_version = $5, version = p.version + 1
   from reference.tenants t where t.id = $2::uuid and p.tenant_id = (select sec.r()) and p.id = $1::uuid and p.source_version < $5`,
);

/** What a card follows of its case. */
export interface CardFollows {
  readonly poolCardId: Uuid;
  readonly municipalityId: Uuid;
  readonly caseManagerTenantId: Uuid;
  readonly caseManagerId: Uuid;
  /** Absent in an event from before cards were told. */
  readonly regime?: string;
  readonly version: number;
}

/** 0 when the card knows of a later version of its case. */
export const followCase = (tx: TenantTx, card: CardFollows): Promise<number> =>
  tx.write(FOLLOW, [
    card.poolCardId,
    card.municipalityId,
    card.caseManagerTenantId,
    card.caseManagerId,
    card.version,
    card.regime ?? null,
  ]);
