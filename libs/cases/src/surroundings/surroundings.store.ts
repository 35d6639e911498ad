import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';
import type { CaseKind, Relation } from '../domain/surroundings.js';

interface SurroundingRow {
  readonly tenant_id: Uuid;
  readonly id: Uuid;
  readonly case_id: Uuid;
  readonly sealed: Buffer;
  readonly added_by: Uuid;
  readonly added_at: Date;
}

export interface RelativeRow extends SurroundingRow {
  readonly relation: Relation;
}

export interface PartyRow extends SurroundingRow {
  readonly member_id: Uuid | null;
}

/** What a new row of either table has beside its own column. */
export interface SurroundingInsert {
  readonly id: Uuid;
  readonly caseId: Uuid;
  readonly sealed: Buffer;
}

const COLUMNS = 'n.tenant_id, n.id, n.case_id, n.sealed, n.added_by, n.added_at';
const present = (table: string, column: string) =>
  `select c.* from unnest($1::uuid[]) wanted, lateral (
     select ${COLUMNS}, n.${column} from cases.${table} n where n.case_id = wanted and n.ended_at is null order by n.added_at, n.id limit $2
   ) c order by c.added_at, c.id`;
const insert = (table: string, column: string, type: string) =>
  `insert into cases.${table} (tenant_id, id, case_id, ${column}, sealed, added_by, added_at)
   values ((select sec.t()), $1::uuid, $2::uuid, $3::${type}, $4, (select sec.m()), (select sec.now()))`;
const end = (table: string) =>
  `update cases.${table} set ended_by = (select sec.m()), ended_at = (select sec.now())
   where tenant_id = (select sec.t()) and id = $1::uuid and case_id = $2::uuid and ended_at is null`;

const RELATIVES = prepared<RelativeRow>('cases.case_relatives.of', present('case_relatives', 'relation'));
const PARTIES = prepared<PartyRow>('cases.case_parties.of', present('case_parties', 'member_id'));
const ADD_RELATIVE = prepared('cases.case_relatives.insert', insert('case_relatives', 'relation', 'text'));
const ADD_PARTY = prepared('cases.case_parties.insert', insert('case_parties', 'member_id', 'uuid'));
const END_RELATIVE = prepared('cases.case_relatives.end', end('case_relatives'));
const END_PARTY = prepared('cases.case_parties.end', end('case_parties'));
const SET_KIND = prepared(
  'cases.case_files.set_kind',
  `update cases.case_files set kind = $3, version = version + 1 where tenant_id = (select sec.t()) and id = $1::uuid and version = $2`,
);

export const relativesOf = (tx: TenantTx, caseIds: readonly Uuid[], atMost: number): Promise<RelativeRow[]> =>
  tx.read(RELATIVES, [caseIds, atMost]);

export const partiesOf = (tx: TenantTx, caseIds: readonly Uuid[], atMost: number): Promise<PartyRow[]> =>
  tx.read(PARTIES, [caseIds, atMost]);

export const insertRelative = (tx: TenantTx, row: SurroundingInsert, relation: Relation): Promise<number> =>
  tx.write(ADD_RELATIVE, [row.id, row.caseId, relation, row.sealed]);

export const insertParty = (tx: TenantTx, row: SurroundingInsert, memberId: Uuid | null): Promise<number> =>
  tx.write(ADD_PARTY, [row.id, row.caseId, memberId, row.sealed]);

/** Ends a row of either table; 0 when there is none, or it has ended. */
export const endSurroundingRow = async (tx: TenantTx, id: Uuid, caseId: Uuid): Promise<number> =>
  (await tx.write(END_RELATIVE, [id, caseId])) + (await tx.write(END_PARTY, [id, caseId]));

/** 0 when somebody changed the case since. */
export const setCaseKind = (tx: TenantTx, id: Uuid, version: number, kind: CaseKind): Promise<number> =>
  tx.write(SET_KIND, [id, version, kind]);
