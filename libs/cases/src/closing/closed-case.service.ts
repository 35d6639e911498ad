import { Injectable } from '@nestjs/common';
import type { Actor } from '@regiotafel/kernel';
import { Tenants } from '@regiotafel/tenancy';
import type { CasesEvents } from '../contract/events.js';
import { Grants } from '../grant/grant.service.js';
import { PoolEnding } from '../pool/pool-ending.service.js';

type Ended = CasesEvents['CaseClosed'];

/** What the system does when a case ends or opens again. Each is safe to run twice. */
@Injectable()
export class ClosedCases {
  constructor(
    private readonly tenants: Tenants,
    private readonly grants: Grants,
    private readonly pool: PoolEnding,
  ) {}

  /** In the region: the card is done. */
  clearTable(actor: Actor, event: Ended): Promise<void> {
    return this.pool.close(actor, event);
  }

  /** In the region: the card stands on the table again. */
  layAgain(actor: Actor, event: Ended): Promise<void> {
    return this.pool.reopen(actor, event);
  }

  /** In the municipality: whoever still reads the signal that the case began with, reads it no longer. */
  async endAccess(actor: Actor, { signalId }: Ended): Promise<void> {
    const operation = { action: 'signal.end-access', object: { kind: 'signal', id: signalId } };
    await this.tenants.run(actor, operation, async (tx) => {
      await tx.enter();
      await this.grants.endAll(tx, 'SIGNAL', signalId, 'CLOSED');
    });
  }
}
