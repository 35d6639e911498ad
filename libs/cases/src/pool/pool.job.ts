import { Injectable } from '@nestjs/common';
import { parse } from '@regiotafel/graphql';
import { actingIn, type DoesJobs, on, type Work } from '@regiotafel/jobs';
import type { CasesEvents } from '../contract/events.js';
import type { CardStep } from '../domain/pool.js';
import { workBegun } from './pool.input.js';
import { PoolFollowing } from './pool-following.service.js';
import { PoolService } from './pool.service.js';

/** A case that opens gets a card in the pool of its region; work that begins elsewhere moves the card on. */
@Injectable()
export class PoolJobs implements DoesJobs {
  constructor(
    private readonly pool: PoolService,
    private readonly following: PoolFollowing,
  ) {}

  works(): readonly Work[] {
    return [
      on<CasesEvents['CaseOpened']>('CaseOpened', { scope: 'cases', name: 'lay-card' }, (actor, event) =>
        this.pool.add(actingIn(event.regionId, actor), event),
      ),
      on<CasesEvents['CaseManagerChanged']>(
        'CaseManagerChanged',
        { scope: 'cases', name: 'card-follows-case' },
        (actor, event) => this.following.follow(actingIn(event.regionId, actor), event),
      ),
      on<CasesEvents['CaseRegimeChanged']>(
        'CaseRegimeChanged',
        { scope: 'cases', name: 'card-follows-law' },
        (actor, event) => this.following.follow(actingIn(event.regionId, actor), event),
      ),
      on<CasesEvents['CaseHandedOver']>(
        'CaseHandedOver',
        { scope: 'cases', name: 'card-goes-with-case' },
        (actor, event) => this.following.follow(actingIn(event.regionId, actor), event),
      ),
      this.movesOn('ExpertAssigned', 'card-expert-asked', 'ASSIGNED'),
      this.movesOn('ExpertAccepted', 'card-expert-accepted', 'ASSIGNED'),
      this.movesOn('MeetingScheduled', 'card-meeting-scheduled', 'IN_MEETING'),
    ];
  }

  private movesOn(event: string, name: string, step: CardStep): Work {
    return on(event, { scope: 'cases', name }, (actor, fields) => {
      const begun = parse(workBegun, fields);
      return this.pool.moveOn(actingIn(begun.regionId, actor), begun, step);
    });
  }
}
