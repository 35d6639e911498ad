import { Injectable } from '@nestjs/common';
import { actingIn, type DoesJobs, on, type Work } from '@regiotafel/jobs';
import type { CasesEvents } from '../contract/events.js';
import { PoolService } from './pool.service.js';

/** A case that opens gets a card in the pool of its region. */
@Injectable()
export class PoolJobs implements DoesJobs {
  constructor(private readonly pool: PoolService) {}

  works(): readonly Work[] {
    return [
      on<CasesEvents['CaseOpened']>('CaseOpened', { scope: 'cases', name: 'lay-card' }, (actor, event) =>
        this.pool.add(actingIn(event.regionId, actor), event),
      ),
    ];
  }
}
