import { Injectable } from '@nestjs/common';
import { memberRef } from '@regiotafel/directory/contract';
import { type Actor, globalId, newId, type Uuid } from '@regiotafel/kernel';
import { Keyring, once, Tenants, type TenantTx } from '@regiotafel/tenancy';
import type { ObjectKind } from '../domain/field-set.js';
import { comparable, type ReferenceSystem } from '../domain/reference.js';
import { type Seals, Sealing } from '../sealing/sealing.service.js';
import { logSeen } from '../signal/signal.service.js';
import type { AddReference, RemoveReference } from './reference.input.js';
import { referenceDoor } from './reference.policy.js';
import {
  hashAnew,
  insertReference,
  isInvolvedIn,
  referenceById,
  type ReferenceRow,
  referencesOf,
  removeReference,
} from './reference.store.js';

const placeOf = (id: Uuid) => ({ table: 'cases.external_references', column: 'sealed', rowId: id });

const viewOf = (row: ReferenceRow, seals: Seals) => ({
  id: globalId('reference', row.id),
  system: row.system,
  number: seals.open(placeOf(row.id), row.sealed),
  addedBy: row.added_by && memberRef(row.added_by),
  reportedBy: row.reported_by,
  addedAt: row.added_at,
});
export type ReferenceView = ReturnType<typeof viewOf>;

/** The number that a system gave what it reports. */
export interface ReportedNumber {
  readonly system: ReferenceSystem;
  readonly number: string;
  readonly reportSystemId: Uuid;
}
type KeptNumber = Pick<ReportedNumber, 'system' | 'number'> &
  Partial<ReportedNumber> & { readonly tenantId: Uuid; readonly kind: ObjectKind };

/** What signals and cases are called in other systems. */
@Injectable()
export class ReferenceService {
  constructor(
    private readonly tenants: Tenants,
    private readonly sealing: Sealing,
    private readonly keyring: Keyring,
  ) {}

  /** By signal or case. */
  of(actor: Actor, objectIds: readonly Uuid[]): Promise<ReadonlyMap<string, ReferenceView[]>> {
    return this.tenants.run(actor, { action: 'reference.list' }, async (tx) => {
      const rows = (await referencesOf(tx, objectIds)).filter((row) =>
        referenceDoor.can(tx.who, 'read', 'Reference', row),
      );
      await logSeen(tx, rows);
      const seals = await this.sealing.of(tx, [...new Set(rows.map(({ object_id }) => object_id))]);
      const byObject = Map.groupBy(rows, ({ object_id }) => object_id);
      return new Map(
        [...byObject].flatMap(([id, found]) => {
          const key = seals.get(id);
          return key ? [[id, found.map((row) => viewOf(row, key))] as const] : [];
        }),
      );
    });
  }

  /** @throws Conflict when this number is noted already */
  add(actor: Actor, input: AddReference): Promise<ReferenceView | null> {
    const { kind, id: objectId } = input.objectId;
    const operation = { action: 'reference.add', object: { kind: kind === 'CASE' ? 'case' : 'signal', id: objectId } };
    return this.tenants.run(actor, operation, async (tx) => {
      const { tenantId } = await tx.enter();
      const { referenceId } = await once(tx, 'cases', input, async () => {
        const involved = kind === 'CASE' && (await isInvolvedIn(tx, objectId));
        const facts = { tenant_id: tenantId, object_kind: kind, involved };
        referenceDoor.requireCan(tx.who, 'add', 'Reference', facts);
        const seals = await this.sealing.one(tx, objectId);
        return { referenceId: await this.keep(tx, seals, { ...input, tenantId, kind }) };
      });
      return this.viewIn(tx, referenceId as Uuid);
    });
  }

  remove(actor: Actor, input: RemoveReference): Promise<string> {
    const operation = { action: 'reference.remove', object: { kind: 'reference', id: input.referenceId } };
    return this.tenants.run(actor, operation, async (tx) => {
      await once(tx, 'cases', input, async () => {
        const row = await referenceById(tx, input.referenceId);
        referenceDoor.requireCan(tx.who, 'remove', 'Reference', row);
        await logSeen(tx, [row as ReferenceRow]);
        await removeReference(tx, input.referenceId);
        return { referenceId: input.referenceId };
      });
      return globalId('reference', input.referenceId);
    });
  }

  /** Keeps the number under which a system reported, with the key of the new signal, inside the transaction of the report. */
  async keepReported(tx: TenantTx, seals: Seals, said: ReportedNumber): Promise<void> {
    const { tenantId } = await tx.enter();
    referenceDoor.requireCan(tx.who, 'report', 'Reference', { tenant_id: tenantId, object_kind: 'SIGNAL' });
    await this.keep(tx, seals, { ...said, tenantId, kind: 'SIGNAL' });
  }

  private async keep(tx: TenantTx, seals: Seals, said: KeptNumber): Promise<Uuid> {
    const id = newId();
    await insertReference(tx, {
      ...(said.reportSystemId ? { reportSystemId: said.reportSystemId } : {}),
      id,
      objectKind: said.kind,
      objectId: seals.objectId,
      system: said.system,
      sealed: seals.seal(placeOf(id), said.number),
      blind: referenceHash(this.keyring, said.tenantId, said.number),
    });
    return id;
  }

  /** Makes the numbers of a case that came from another municipality findable here. Inside the transaction that moved it. */
  async hashAnew(tx: TenantTx, caseId: Uuid): Promise<void> {
    const rows = await referencesOf(tx, [caseId]);
    if (rows.length === 0) return;
    const seals = await this.sealing.one(tx, caseId);
    const { tenantId } = tx.who;
    const hashes = rows.map((row) => {
      const number = seals.open(placeOf(row.id), row.sealed);
      return { id: row.id, blind: referenceHash(this.keyring, tenantId, number) };
    });
    await hashAnew(tx, hashes);
  }

  private async viewIn(tx: TenantTx, id: Uuid): Promise<ReferenceView | null> {
    const row = await referenceById(tx, id);
    if (!row || !referenceDoor.can(tx.who, 'read', 'Reference', row)) return null;
    await logSeen(tx, [row]);
    return viewOf(row, await this.sealing.one(tx, row.object_id));
  }
}

/** What is kept of a number to find it again: the same for the same number in one municipality, and nothing without the key. */
export const referenceHash = (keyring: Keyring, tenantId: Uuid, number: string): Buffer =>
  keyring.blind(tenantId, 'external reference', comparable(number));
