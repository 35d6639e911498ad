import { Injectable } from '@nestjs/common';
import type { Actor, Uuid } from '@regiotafel/kernel';
import { announce, Tenants, type TenantTx } from '@regiotafel/tenancy';
import { tellKeptAway } from '../closure/kept-away.service.js';
import type { CasesEvents } from '../contract/events.js';
import type { ConflictChanged } from './card-conflict.input.js';
import { cardConflictDoor } from './card-conflict.policy.js';
import { caseOfCard, putCardConflict, signalsWithoutDesk } from './card-conflict.store.js';

/** Conflicts of interest that are named in expertise about a card keep their member away from the case behind it. */
@Injectable()
export class CardConflicts {
  constructor(private readonly tenants: Tenants) {}

  /** Remembers a conflict or its end; the highest version counts. `actor` is the system in the region's tenant. */
  async keep(actor: Actor, change: ConflictChanged, lifted: boolean): Promise<void> {
    const { conflictId: id, memberId, poolCardId: cardId, version } = change;
    if (cardId === null) return;
    const operation = { action: 'card-conflict.keep', object: { kind: 'conflict', id } };
    await this.tenants.run(actor, operation, async (tx) => {
      const who = await tx.enter();
      cardConflictDoor.requireCan(who, 'keep', 'CardConflict', { tenant_id: who.regionId });
      const caseId = await caseOfCard(tx, cardId);
      if (caseId && lifted) await tellKeptAway(tx, caseId, 'CaseConflictLifted', id);
      await putCardConflict(tx, { id, memberId, cardId, lifted, version });
      if (caseId && !lifted) await this.tellRecorded(tx, caseId, change);
    });
  }

  /** Other cases of the chain are closed to the member too; the coordinator hears of signals that nobody can answer any more. */
  private async tellRecorded(tx: TenantTx, caseId: Uuid, { conflictId, memberId }: ConflictChanged): Promise<void> {
    await tellKeptAway(tx, caseId, 'CaseConflictRecorded', conflictId);
    for (const { signal_id, municipality_id } of await signalsWithoutDesk(tx, caseId, memberId)) {
      const payload: CasesEvents['SignalWithoutDesk'] = {
        signalId: signal_id,
        municipalityId: municipality_id,
        regionId: tx.who.tenantId,
        waitingSince: tx.now.getTime(),
      };
      await announce(tx, {
        scope: 'cases',
        event: 'SignalWithoutDesk',
        tenantId: tx.who.tenantId,
        payload: { ...payload },
      });
    }
  }
}
