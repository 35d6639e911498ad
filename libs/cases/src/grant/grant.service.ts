import { Injectable } from '@nestjs/common';
import { newId, type Uuid } from '@regiotafel/kernel';
import { announce, type TenantTx } from '@regiotafel/tenancy';
import type { CasesEvents } from '../contract/events.js';
import type { ObjectKind } from '../domain/field-set.js';
import {
  type AccessGrant,
  fitsGrant,
  type GrantCommand,
  grantState,
  mayBeRevoked,
  needsApproval,
} from '../domain/grant.js';
import { CovenantEnded, CovenantMissing, GrantEnded, SecondPersonNeeded } from '../domain/grant.errors.js';
import { grantDoor } from './grant.policy.js';
import {
  approveGrantRow,
  coverOf,
  grantById,
  grantsByIds,
  type GrantInsert,
  type GrantRow,
  grantsOf,
  grantsOfCases,
  insertGrant,
  leaveGrantRow,
  type RevokedBecause,
  revokeGrantRow,
  seatOf,
  secondGrant,
} from './grant.store.js';

export type { GrantRow, RevokedBecause };

/** A row as the rules know it. */
export const grantOf = (row: GrantRow): AccessGrant => ({
  id: row.id,
  tenantId: row.tenant_id,
  objectKind: row.object_kind,
  objectId: row.object_id,
  memberTenantId: row.member_tenant_id,
  memberId: row.member_id,
  fieldSets: row.field_sets,
  validFrom: row.valid_from,
  validUntil: row.valid_until,
  revokedAt: row.revoked_at,
  approvedAt: row.approved_at,
  requestId: row.request_id,
  isUncovered: row.is_uncovered,
});

/** A grant to give; its id is given to whoever seals its texts. */
export type NewGrant = Omit<GrantInsert, 'id'>;

const AT_MOST = 500;

/** The events of grants. */
const tell = (tx: TenantTx, event: 'GrantGiven' | 'GrantRevoked', tenantId: Uuid, payload: CasesEvents['GrantGiven']) =>
  announce(tx, { scope: 'cases', event, tenantId, payload: { ...payload } });

const payloadOf = (row: GrantRow): CasesEvents['GrantGiven'] => ({
  grantId: row.id,
  municipalityId: row.tenant_id,
  objectKind: row.object_kind,
  objectId: row.object_id,
  memberTenantId: row.member_tenant_id,
  memberId: row.member_id,
});

/** @throws CovenantEnded; CovenantMissing */
const requireCover = async (tx: TenantTx, purpose: string): Promise<void> => {
  const cover = await coverOf(tx, purpose);
  switch (cover) {
    case 'COVERED':
      return;
    case 'ENDED':
      throw new CovenantEnded();
    case 'MISSING':
      throw new CovenantMissing();
  }
};

/** Access of named persons, inside the transaction of whoever decides on it. The walls hold it to its fields and its date. */
@Injectable()
export class Grants {
  /** Gives one person access. The caller has checked purpose, fields and date; the database checks them again. */
  async give(tx: TenantTx, make: (id: Uuid) => NewGrant): Promise<Uuid> {
    const id = newId();
    const { tenantId } = await tx.enter();
    const grant = make(id);
    if (grant.memberTenantId !== tenantId) await requireCover(tx, grant.purpose);
    await insertGrant(tx, { ...grant, id });
    const { objectKind, objectId, memberTenantId, memberId } = grant;
    const payload = { grantId: id, municipalityId: tenantId, objectKind, objectId, memberTenantId, memberId };
    if (!needsApproval({ ...grant, requestId: grant.requestId ?? null, tenantId }))
      await tell(tx, 'GrantGiven', tenantId, payload);
    return id;
  }

  /** Everything that was ever given of an object of the caller's tenant, latest end first. */
  of(tx: TenantTx, objectId: Uuid): Promise<GrantRow[]> {
    return grantsOf(tx, objectId);
  }

  /** What was given of cases, as far as the caller may see it, latest end first. */
  ofCases(tx: TenantTx, caseIds: readonly Uuid[]): Promise<GrantRow[]> {
    return grantsOfCases(tx, caseIds, AT_MOST);
  }

  one(tx: TenantTx, id: Uuid): Promise<GrantRow | null> {
    return grantById(tx, id);
  }

  /** Grants by id, as far as the caller may see them. */
  async byIds(tx: TenantTx, ids: readonly Uuid[]): Promise<ReadonlyMap<Uuid, GrantRow>> {
    return new Map((await grantsByIds(tx, ids)).map((row) => [row.id, row]));
  }

  /** @throws GrantEnded when it is over already, and nothing could open it again */
  async revoke(tx: TenantTx, row: GrantRow, because: RevokedBecause): Promise<void> {
    if (!mayBeRevoked(grantOf(row), tx.now)) throw new GrantEnded();
    await this.end(tx, row, because);
  }

  private async end(tx: TenantTx, row: GrantRow, because: RevokedBecause): Promise<void> {
    const isLeft = because === 'LEFT' && grantDoor.can(tx.who, 'leave', 'AccessGrant', row);
    const ended = isLeft ? await leaveGrantRow(tx, row.id) : await revokeGrantRow(tx, row.id, because);
    if (ended === 0) throw new GrantEnded();
    await tell(tx, 'GrantRevoked', row.tenant_id, payloadOf(row));
  }

  /** @throws SecondPersonNeeded when the caller asked for it; GrantEnded when nothing waits for approval */
  async approve(tx: TenantTx, row: GrantRow): Promise<void> {
    this.require(tx, row, 'approve');
    if (row.second_id && row.second_id !== tx.who.memberId) throw new SecondPersonNeeded();
    if (row.given_by === tx.who.memberId || row.member_id === tx.who.memberId) throw new SecondPersonNeeded();
    if ((await approveGrantRow(tx, row.id)) === 0) throw new GrantEnded();
    await tell(tx, 'GrantGiven', row.tenant_id, payloadOf(row));
  }

  /** The word of the second person whom the first one named; that person may sit in another tenant. @throws GrantEnded */
  async second(tx: TenantTx, row: GrantRow, agrees: boolean, refusal: Buffer | null): Promise<void> {
    this.require(tx, row, agrees ? 'approve' : 'refuse');
    if ((await secondGrant(tx, row.id, agrees, refusal)) === 0) throw new GrantEnded();
    await tell(tx, agrees ? 'GrantGiven' : 'GrantRevoked', tx.who.tenantId, payloadOf(row));
  }

  /**
   * Ends all that still runs on an object at once, or what fits of it: a weighing that leads to nothing, a case that closes
   * or goes under another law. Answers how many.
   */
  async endAll(
    tx: TenantTx,
    objectKind: ObjectKind,
    objectId: Uuid,
    because: RevokedBecause,
    fits: (row: GrantRow) => boolean = () => true,
  ): Promise<number> {
    const rows = (await grantsOf(tx, objectId)).filter(
      (row) => row.object_kind === objectKind && mayBeRevoked(grantOf(row), tx.now) && fits(row),
    );
    for (const row of rows) await this.end(tx, row, because);
    return rows.length;
  }

  /** The tenant and party of an active colleague in the caller's region; null for everybody else. */
  seatOf(tx: TenantTx, memberId: Uuid): ReturnType<typeof seatOf> {
    return seatOf(tx, memberId);
  }

  /** The tenant of an active colleague in the caller's region; null for everybody else. */
  async tenantOf(tx: TenantTx, memberId: Uuid): Promise<Uuid | null> {
    return (await seatOf(tx, memberId))?.tenant_id ?? null;
  }

  /** @throws GrantEnded when the state of the access does not fit the command */
  private require(tx: TenantTx, row: GrantRow, command: GrantCommand): void {
    if (!fitsGrant(grantState(grantOf(row), tx.now), command)) throw new GrantEnded();
  }
}
