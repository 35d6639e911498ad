import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';

export interface CardConflictRow {
  readonly id: Uuid;
  readonly memberId: Uuid;
  /** One of the two is null. */
  readonly cardId: Uuid | null;
  readonly municipalityId: Uuid | null;
  readonly lifted: boolean;
  readonly version: number;
}

const PUT = prepared(
  'cases.card_conflicts.put',
  `insert into cases.card_conflicts as known (tenant_id, id, member_id, card_id, municipality_id, lifted, version)
   select (select sec.r()), $1::uuid, $2::uuid, $3::uuid, $4::uuid, $5, $6
   where $4::uuid is null or exists (select from reference.tenants t where t.id = $4::uuid and t.region_id = (select sec.r()))
   on conflict (tenant_id, id) do update set lifted = excluded.lifted, version = excluded.version where known.version < excluded.version`,
);
const CASE = prepared<{ case_id: Uuid }>(
  'cases.card_conflicts.case',
  'select p.case_id from cases.pool_cards p where p.tenant_id = (select sec.r()) and p.id = $1::uuid',
);
const WITHOUT_DESK = prepared<{ signal_id: Uuid; municipality_id: Uuid }>(
  'cases.card_conflicts.without_desk',
  'select s.signal_id, s.municipality_id from cases.signals_without_desk($1::uuid, $2::uuid) s',
);

const WITHOUT_DESK_OF = prepared<{ signal_id: Uuid; municipality_id: Uuid }>(
  'cases.card_conflicts.without_desk_of',
  'select s.signal_id, s.municipality_id from cases.signals_without_desk_of($1::uuid, $2::uuid) s',
);

/** 0 when a later word was heard before, and for a municipality of another region. */
export const putCardConflict = (tx: TenantTx, row: CardConflictRow): Promise<number> =>
  tx.write(PUT, [row.id, row.memberId, row.cardId, row.municipalityId, row.lifted, row.version]);

/** Null while the card is not laid. */
export const caseOfCard = async (tx: TenantTx, cardId: Uuid): Promise<Uuid | null> =>
  (await tx.read(CASE, [cardId]))[0]?.case_id ?? null;

/** Signals that hang on a case and from which everybody at their desk is kept away, this member among them. */
export const signalsWithoutDesk = (tx: TenantTx, caseId: Uuid, memberId: Uuid) =>
  tx.read(WITHOUT_DESK, [caseId, memberId]);

/** Signals of a municipality from which everybody at the desk is kept away, this member among them. */
export const signalsWithoutDeskOf = (tx: TenantTx, municipalityId: Uuid, memberId: Uuid) =>
  tx.read(WITHOUT_DESK_OF, [municipalityId, memberId]);
