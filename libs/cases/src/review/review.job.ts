import { Injectable } from '@nestjs/common';
import { actingIn, type DoesJobs, on, onDue, type Work } from '@regiotafel/jobs';
import type { CasesEvents } from '../contract/events.js';
import { RegionReviews } from './region-review.service.js';
import { ReviewService } from './review.service.js';

/** Questions of desks of one travel to the region, and its answers back; what nobody answers comes back by itself. */
@Injectable()
export class ReviewJobs implements DoesJobs {
  constructor(
    private readonly reviews: ReviewService,
    private readonly region: RegionReviews,
  ) {}

  works(): readonly Work[] {
    return [
      onDue('reviews', { scope: 'cases', name: 'lapse-review' }, (actor, { id }) => this.reviews.lapse(actor, id)),
      on<CasesEvents['ReviewAsked']>('ReviewAsked', { scope: 'cases', name: 'open-review' }, async (actor, event) => {
        if (event.regionId) await this.region.open(actingIn(event.regionId, actor), event);
      }),
      on<CasesEvents['ReviewDropped']>(
        'ReviewDropped',
        { scope: 'cases', name: 'drop-review' },
        async (actor, event) => {
          if (event.regionId) await this.region.drop(actingIn(event.regionId, actor), event);
        },
      ),
      on<CasesEvents['ReviewAnswered']>('ReviewAnswered', { scope: 'cases', name: 'settle-review' }, (actor, event) =>
        this.reviews.settleFromRegion(actingIn(event.municipalityId, actor), event),
      ),
    ];
  }
}
