import { Injectable } from '@nestjs/common';
import { type Actor, newId, NotFound, type Uuid } from '@regiotafel/kernel';
import { once, Tenants, type TenantTx } from '@regiotafel/tenancy';
import { CaseFileService } from '../case-file/case-file.service.js';
import { Sealing } from '../sealing/sealing.service.js';
import { SignalService } from '../signal/signal.service.js';
import { WeighingReading } from '../weighing/weighing-reading.service.js';
import type { NameOwnConflict } from './closure.input.js';
import { closureDoor } from './closure.policy.js';
import { tellKeptAway } from './kept-away.service.js';
import { keepMeAway } from './kept-away.store.js';

/** Where the block stands, and what the policy is told of the caller. */
interface Place {
  readonly id: Uuid;
  readonly table: 'cases.signal_blocks' | 'cases.case_blocks';
  readonly facts: { readonly on_item?: boolean; readonly granted?: boolean };
}

/** Somebody at a table, or with access by name, has a conflict of interest: from then on it is no longer there for them. */
@Injectable()
export class OwnConflicts {
  constructor(
    private readonly tenants: Tenants,
    private readonly weighings: WeighingReading,
    private readonly signals: SignalService,
    private readonly cases: CaseFileService,
    private readonly sealing: Sealing,
  ) {}

  /** @throws NotFound for whoever neither sits at the table nor holds access, as about what is not there */
  name(actor: Actor, input: NameOwnConflict): Promise<true> {
    const { about, reason } = input;
    const operation = { action: 'conflict.name-own', object: { kind: about.kind, id: about.id } };
    return this.tenants.run(actor, operation, async (tx): Promise<true> => {
      await once(tx, 'cases', input, async () => {
        const place = await this.placeOf(tx, input);
        closureDoor.requireCan(tx.who, 'name', 'OwnConflict', place?.facts ?? null);
        if (!place) throw new NotFound();
        const id = newId();
        const seals = await this.sealing.one(tx, place.id);
        const sealed = seals.seal({ table: place.table, column: 'reason', rowId: id }, reason);
        if ((await keepMeAway(tx, place.id, id, sealed)) === 0) throw new NotFound();
        await tellKeptAway(tx, place.id, 'CaseConflictRecorded', id);
        return { blockId: id };
      });
      return true;
    });
  }

  private async placeOf(tx: TenantTx, { about: { kind, id } }: NameOwnConflict): Promise<Place | null> {
    await tx.enter();
    switch (kind) {
      case 'weighing': {
        const row = (await this.weighings.viewIn(tx, id))?.row;
        return row ? { id: row.signal_id, table: 'cases.signal_blocks', facts: { on_item: row.on_item } } : null;
      }
      case 'signal': {
        const [row] = await this.signals.readableIn(tx, [id]);
        return row ? { id, table: 'cases.signal_blocks', facts: { granted: row.granted } } : null;
      }
      case 'case': {
        const [row] = await this.cases.knownIn(tx, [id]);
        return row ? { id, table: 'cases.case_blocks', facts: { granted: row.granted } } : null;
      }
    }
  }
}
