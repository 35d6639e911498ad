import { Injectable } from '@nestjs/common';
import { NotFound, type Uuid } from '@regiotafel/kernel';
import { Keyring, type ObjectKey, open, openBytes, seal, type TenantTx } from '@regiotafel/tenancy';
import type { ObjectKind } from '../domain/field-set.js';
import { allKeysOf, keepKey, keysOf } from './sealing.store.js';

/** Where a sealed value stands within its object. */
export interface SealedPlace {
  /** `schema.table`. */
  readonly table: string;
  readonly column: string;
  readonly rowId: string;
}

/** Seals and opens the values of one signal or case for the length of a transaction. */
export class Seals {
  constructor(
    readonly objectId: Uuid,
    private readonly key: ObjectKey,
  ) {}

  seal(place: SealedPlace, plain: string | Buffer): Buffer {
    return seal(this.key, { objectId: this.objectId, ...place }, plain);
  }

  open(place: SealedPlace, sealed: Buffer): string {
    return open(this.key, { objectId: this.objectId, ...place }, sealed);
  }

  openBytes(place: SealedPlace, sealed: Buffer): Buffer {
    return openBytes(this.key, { objectId: this.objectId, ...place }, sealed);
  }
}

/** Keys of signals and cases: one each, wrapped by the key of its tenant, readable by whoever may read some part of the object. */
@Injectable()
export class Sealing {
  constructor(private readonly keyring: Keyring) {}

  /** Makes and keeps the key of a new object of the caller's tenant. */
  async make(tx: TenantTx, kind: ObjectKind, tenantId: Uuid, objectId: Uuid): Promise<Seals> {
    const { key, wrapped } = this.keyring.make(tenantId, objectId);
    await keepKey(tx, objectId, key.version, kind, wrapped);
    return new Seals(objectId, key);
  }

  /** The seals of those objects that the caller may open. */
  async of(tx: TenantTx, objectIds: readonly Uuid[]): Promise<ReadonlyMap<Uuid, Seals>> {
    const rows = await keysOf(tx, objectIds);
    return new Map(
      rows.map((row) => [
        row.object_id,
        new Seals(row.object_id, this.keyring.unwrap(row.tenant_id, row.object_id, row.version, row.wrapped)),
      ]),
    );
  }

  /** Every key of an object, wrapped for another tenant: what it seals stays as it is. The caller must be able to open it. */
  async rewrapped(tx: TenantTx, objectId: Uuid, tenantId: Uuid): Promise<{ version: number; wrapped: Buffer }[]> {
    return (await allKeysOf(tx, objectId)).map((row) => {
      const key = this.keyring.unwrap(row.tenant_id, row.object_id, row.version, row.wrapped);
      return { version: row.version, wrapped: this.keyring.wrap(tenantId, objectId, key) };
    });
  }

  /** The seals of one object. @throws NotFound when the caller may open nothing of it */
  async one(tx: TenantTx, objectId: Uuid): Promise<Seals> {
    const seals = (await this.of(tx, [objectId])).get(objectId);
    if (!seals) throw new NotFound();
    return seals;
  }
}
