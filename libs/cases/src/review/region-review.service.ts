import { Injectable } from '@nestjs/common';
import type { Actor } from '@regiotafel/kernel';
import { Tenants, type TenantTx } from '@regiotafel/tenancy';
import type { CasesEvents } from '../contract/events.js';
import type { WorkItem } from '../domain/work-item.js';
import { dropRegionReview, myRegionReviews, openRegionReview } from './region-review.store.js';
import { reviewDoor } from './review.policy.js';

/** In the region: what a named person of the partnership is asked by desks of one. */
@Injectable()
export class RegionReviews {
  constructor(private readonly tenants: Tenants) {}

  /** `actor` is the system in the tenant of the partnership. Safe to run twice. */
  async open(actor: Actor, event: CasesEvents['ReviewAsked']): Promise<void> {
    await this.tenants.run(actor, { action: 'signal-review.open' }, async (tx) => {
      const { tenantId } = await tx.enter();
      reviewDoor.requireCan(tx.who, 'open', 'RegionReview', { tenant_id: tenantId });
      await openRegionReview(tx, {
        id: event.reviewId,
        municipality_id: event.municipalityId,
        signal_id: event.signalId,
        subject_id: event.subjectId,
        theme: event.theme,
        about: event.about,
        reader_id: event.readerId,
        due_at: new Date(event.dueAt),
      });
    });
  }

  async drop(actor: Actor, event: CasesEvents['ReviewDropped']): Promise<void> {
    await this.tenants.run(actor, { action: 'signal-review.drop' }, async (tx) => {
      const { tenantId } = await tx.enter();
      reviewDoor.requireCan(tx.who, 'settle', 'RegionReview', { tenant_id: tenantId });
      await dropRegionReview(tx, event.reviewId);
    });
  }

  /** What waits for the caller. */
  async waiting(tx: TenantTx): Promise<WorkItem[]> {
    const rows = await myRegionReviews(tx);
    const mine = rows.filter((row) => reviewDoor.can(tx.who, 'read', 'RegionReview', row));
    return mine.map((row) => ({
      reason: 'REVIEW_TO_GIVE',
      dueAt: row.due_at,
      municipalityId: row.municipality_id,
      theme: row.theme,
      about: { kind: 'SIGNAL', id: row.signal_id },
    }));
  }
}
