import { Injectable } from '@nestjs/common';
import type { Uuid } from '@regiotafel/kernel';
import { Keyring, type TenantTx } from '@regiotafel/tenancy';
import { Sealing, Seals } from '../sealing/sealing.service.js';
import type { GrantInsert, ToldRow } from './grant.store.js';

/** Why access is needed and why less is not enough. */
export interface Reasons {
  readonly necessity: string;
  readonly subsidiarity: string;
}

/** What a second person reads, and what they answered when they did not agree. */
export type Told = Reasons & { readonly refusal: string | null };

type Sealed = Required<Pick<GrantInsert, 'necessity' | 'subsidiarity' | 'told'>>;

const place = (column: string, rowId: string) => ({ table: 'cases.grants', column, rowId });

/** Seals the two sentences of a grant: with the key of what it is about, and for a named second person with one of its own. */
@Injectable()
export class GrantReasons {
  constructor(
    private readonly sealing: Sealing,
    private readonly keyring: Keyring,
  ) {}

  /** For the grants of one object. @throws NotFound for whoever may open nothing of it */
  async sealer(tx: TenantTx, objectId: Uuid): Promise<(id: Uuid, reasons: Reasons, isTold: boolean) => Sealed> {
    const seals = await this.sealing.one(tx, objectId);
    const regionId = tx.who.regionId ?? tx.who.tenantId;
    return (id, { necessity, subsidiarity }, isTold) => ({
      necessity: seals.seal(place('necessity', id), necessity),
      subsidiarity: seals.seal(place('subsidiarity', id), subsidiarity),
      told: isTold ? this.tell(regionId, id, { necessity, subsidiarity }) : null,
    });
  }

  /** What a second person reads, and why they did not agree. */
  opened(tx: TenantTx, row: ToldRow): Told {
    const seals = this.sealsOf(tx, row);
    const { necessity, subsidiarity } = JSON.parse(seals.open(place('told', row.id), row.told)) as Reasons;
    return { necessity, subsidiarity, refusal: row.refusal && seals.open(place('refusal', row.id), row.refusal) };
  }

  /** Why a second person does not agree, for whoever gave the access and for themselves. */
  refusal(tx: TenantTx, row: ToldRow, reason: string): Buffer {
    return this.sealsOf(tx, row).seal(place('refusal', row.id), reason);
  }

  private tell(regionId: Uuid, id: Uuid, reasons: Reasons): NonNullable<Sealed['told']> {
    const { key, wrapped } = this.keyring.make(regionId, id);
    const sealed = new Seals(id, key).seal(place('told', id), JSON.stringify(reasons));
    return { sealed, wrapped, version: key.version };
  }

  private sealsOf(tx: TenantTx, row: ToldRow): Seals {
    const regionId = tx.who.regionId ?? tx.who.tenantId;
    return new Seals(row.id, this.keyring.unwrap(regionId, row.id, row.told_key_version, row.told_key));
  }
}
