import { Injectable } from '@nestjs/common';
import type { TenantTx } from '@regiotafel/tenancy';
import type { WorkItem } from '../domain/work-item.js';
import { Coordination } from '../coordination/coordination.service.js';
import { Covenants } from '../covenant/covenant.service.js';
import { DuplicateService } from '../duplicate/duplicate.service.js';
import { PoolWork } from '../pool/pool-work.service.js';
import { RegionReviews } from '../review/region-review.service.js';

/** What waits in the region itself: cards to answer, cases to coordinate, second readings, pairs that may be one person, covenants that end. */
@Injectable()
export class RegionWork {
  constructor(
    private readonly pool: PoolWork,
    private readonly reviews: RegionReviews,
    private readonly duplicates: DuplicateService,
    private readonly covenants: Covenants,
    private readonly coordination: Coordination,
  ) {}

  async waiting(tx: TenantTx): Promise<WorkItem[]> {
    const reviews = await this.reviews.waiting(tx);
    const cards = await this.pool.waiting(tx);
    const duplicates = await this.duplicates.waiting(tx);
    const coordinated = await this.coordination.waiting(tx);
    return [...reviews, ...cards, ...coordinated, ...duplicates, ...(await this.covenants.waiting(tx))];
  }
}
