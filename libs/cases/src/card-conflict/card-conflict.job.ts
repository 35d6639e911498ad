import { Injectable } from '@nestjs/common';
import { parse } from '@regiotafel/graphql';
import { actingIn, type DoesJobs, on, type Work } from '@regiotafel/jobs';
import { conflictChanged } from './card-conflict.input.js';
import { CardConflicts } from './card-conflict.service.js';

/** Cases follow the conflicts of interest that expertise keeps. */
@Injectable()
export class CardConflictJobs implements DoesJobs {
  constructor(private readonly conflicts: CardConflicts) {}

  works(): readonly Work[] {
    return [
      this.follow('ConflictRecorded', 'keep-conflict', false),
      this.follow('ConflictLifted', 'end-conflict', true),
    ];
  }

  private follow(event: string, name: string, lifted: boolean): Work {
    return on(event, { scope: 'cases', name }, (actor, fields) => {
      const change = parse(conflictChanged, fields);
      return this.conflicts.keep(actingIn(change.regionId, actor), change, lifted);
    });
  }
}
