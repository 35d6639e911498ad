import { Injectable } from '@nestjs/common';
import type { Actor, Uuid } from '@regiotafel/kernel';
import { announce, Tenants, type TenantTx } from '@regiotafel/tenancy';
import { tellKeptAway } from '../closure/kept-away.service.js';
import type { CasesEvents } from '../contract/events.js';
import type { ConflictChanged } from './card-conflict.input.js';
import { cardConflictDoor } from './card-conflict.policy.js';
import { caseOfCard, putCardConflict, signalsWithoutDesk, signalsWithoutDeskOf } from './card-conflict.store.js';

/** Conflicts of interest that are named in expertise keep their member away: from the case behind a card, or from all of a municipality. */
@Injectable()
export class CardConflicts {
  constructor(private readonly tenants: Tenants) {}

  /** Remembers a conflict or its end; the highest version counts. `actor` is the system in the region's tenant. */
  async keep(actor: Actor, change: ConflictChanged, lifted: boolean): Promise<void> {
    const { conflictId: id, memberId, poolCardId: cardId, municipalityId, version } = change;
    if (cardId === null && municipalityId === null) return;
    const operation = { action: 'card-conflict.keep', object: { kind: 'conflict', id } };
    await this.tenants.run(actor, operation, async (tx) => {
      const who = await tx.enter();
      cardConflictDoor.requireCan(who, 'keep', 'CardConflict', { tenant_id: who.regionId });
      const caseId = cardId && (await caseOfCard(tx, cardId));
      if (caseId && lifted) await tellKeptAway(tx, caseId, 'CaseConflictLifted', id);
      const about = cardId ? { cardId, municipalityId: null } : { cardId, municipalityId };
      const kept = await putCardConflict(tx, { id, memberId, ...about, lifted, version });
      if (caseId && !lifted) await this.tellRecorded(tx, caseId, change);
      if (municipalityId && kept > 0 && !lifted)
        await this.tellDesk(tx, await signalsWithoutDeskOf(tx, municipalityId, memberId));
    });
  }

  /** Other cases of the chain are closed to the member too; the coordinator hears of signals that nobody can answer any more. */
  private async tellRecorded(tx: TenantTx, caseId: Uuid, { conflictId, memberId }: ConflictChanged): Promise<void> {
    await tellKeptAway(tx, caseId, 'CaseConflictRecorded', conflictId);
    await this.tellDesk(tx, await signalsWithoutDesk(tx, caseId, memberId));
  }

  private async tellDesk(
    tx: TenantTx,
    signals: readonly { readonly signal_id: Uuid; readonly municipality_id: Uuid }[],
  ): Promise<void> {
    const { tenantId } = tx.who;
    for (const { signal_id: signalId, municipality_id: municipalityId } of signals) {
      const waitingSince = tx.now.getTime();
      const payload: CasesEvents['SignalWithoutDesk'] = { signalId, municipalityId, regionId: tenantId, waitingSince };
      await announce(tx, { scope: 'cases', event: 'SignalWithoutDesk', tenantId, payload: { ...payload } });
    }
  }
}
