import { Injectable } from '@nestjs/common';
import { NotFound, type Uuid } from '@regiotafel/kernel';
import { Keyring, type TenantTx } from '@regiotafel/tenancy';
import { Seals } from '../sealing/sealing.service.js';
import { keepWeighingKey, weighingKeys } from './judgement.store.js';

/** One key per weighing, for what is said at its table. Opened by the members at the table and, for the conclusion, by the desk that offered. */
@Injectable()
export class WeighingSealing {
  constructor(private readonly keyring: Keyring) {}

  async make(tx: TenantTx, regionId: Uuid, weighing: { id: Uuid; municipality_id: Uuid }): Promise<void> {
    const { key, wrapped } = this.keyring.make(regionId, weighing.id);
    await keepWeighingKey(tx, weighing, key.version, wrapped);
  }

  /** The seals of those weighings that the caller may open. */
  async of(tx: TenantTx, ids: readonly Uuid[]): Promise<ReadonlyMap<Uuid, Seals>> {
    const rows = await weighingKeys(tx, ids);
    return new Map(
      rows.map((row) => [
        row.id,
        new Seals(row.id, this.keyring.unwrap(row.tenant_id, row.id, row.version, row.wrapped)),
      ]),
    );
  }

  /** @throws NotFound when the weighing is not the caller's to open */
  async one(tx: TenantTx, id: Uuid): Promise<Seals> {
    const seals = (await this.of(tx, [id])).get(id);
    if (!seals) throw new NotFound();
    return seals;
  }
}
