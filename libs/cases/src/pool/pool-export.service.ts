import { Injectable } from '@nestjs/common';
import { requireFresh } from '@regiotafel/access';
import { municipalityRef } from '@regiotafel/directory/contract';
import type { Actor } from '@regiotafel/kernel';
import { Keyring, Tenants } from '@regiotafel/tenancy';
import { ExportTooLarge } from '../domain/pool.errors.js';
import type { PoolExportQuery } from './pool.input.js';
import { poolDoor } from './pool.policy.js';
import { filterOf, type PoolCardView, viewOf } from './pool.service.js';
import { loadRows, wholeList } from './pool.store.js';

/** Most cards in one file. */
export const EXPORT_MAX = 2_000;

/** The pool as a whole: for a file, and as figures per municipality. */
@Injectable()
export class PoolExporting {
  constructor(
    private readonly tenants: Tenants,
    private readonly keyring: Keyring,
  ) {}

  /**
   * All rows of a list, in its order, for a file. The log keeps a keyed hash of what was asked, and how many rows left.
   * @throws ExportTooLarge rather than leaving rows out; StepUpNeeded when the caller signed in too long ago
   */
  async rows(actor: Actor, { filter, sort }: PoolExportQuery): Promise<PoolCardView[]> {
    requireFresh(actor, Date.now());
    const order = { order: sort?.by ?? ('RESPOND_BY' as const), descending: sort?.descending ?? false };
    return this.tenants.run(actor, { action: 'pool.export' }, async (tx) => {
      const { tenantId } = await tx.enter();
      const rows = await wholeList(tx, filterOf(filter), order, EXPORT_MAX);
      if (rows.length > EXPORT_MAX) throw new ExportTooLarge(EXPORT_MAX);
      const shown = rows.filter((row) => poolDoor.can(tx.who, 'read', 'PoolCard', row));
      const asked = this.keyring.blind(tenantId, 'log of searches', JSON.stringify([filter, sort]));
      await tx.searched(tenantId, asked, shown.length);
      return shown.map(viewOf);
    });
  }

  /** Open cards per municipality: all of the region for the coordinator, only the own line for a desk. */
  load(actor: Actor) {
    return this.tenants.run(actor, { action: 'pool.load' }, async (tx) => {
      const rows = (await loadRows(tx)).filter((row) => poolDoor.can(tx.who, 'readLoad', 'PoolLoad', row));
      return rows.map(({ municipality_id, open, urgent, overdue, waiting }) => ({
        municipality: municipalityRef(municipality_id),
        open,
        urgent,
        overdue,
        waiting,
      }));
    });
  }
}
