import { Injectable } from '@nestjs/common';
import { NotFound, type Uuid } from '@regiotafel/kernel';
import { Keyring, type TenantTx } from '@regiotafel/tenancy';
import { Seals } from '../sealing/sealing.service.js';
import { keepWeighingKey, weighingKeys } from './judgement.store.js';

/** One key per weighing, for the texts of its table. Only the members at the table may open it. */
@Injectable()
export class WeighingSealing {
  constructor(private readonly keyring: Keyring) {}

  async make(tx: TenantTx, regionId: Uuid, weighingId: Uuid): Promise<void> {
    const { key, wrapped } = this.keyring.make(regionId, weighingId);
    await keepWeighingKey(tx, weighingId, key.version, wrapped);
  }

  /** The seals of those weighings at whose table the caller sits. */
  async of(tx: TenantTx, ids: readonly Uuid[]): Promise<ReadonlyMap<Uuid, Seals>> {
    const rows = await weighingKeys(tx, ids);
    return new Map(
      rows.map((row) => [
        row.id,
        new Seals(row.id, this.keyring.unwrap(row.tenant_id, row.id, row.version, row.wrapped)),
      ]),
    );
  }

  /** @throws NotFound when the caller does not sit at the table */
  async one(tx: TenantTx, id: Uuid): Promise<Seals> {
    const seals = (await this.of(tx, [id])).get(id);
    if (!seals) throw new NotFound();
    return seals;
  }
}
