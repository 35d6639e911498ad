import { Injectable } from '@nestjs/common';
import { parse } from '@regiotafel/graphql';
import { actingIn, type DoesJobs, on, type Work } from '@regiotafel/jobs';
import { covenantPartyRecorded, covenantRecorded } from './covenant.input.js';
import { Covenants } from './covenant.service.js';

/** Cases follow the register of covenants of their region. */
@Injectable()
export class CovenantJobs implements DoesJobs {
  constructor(private readonly covenants: Covenants) {}

  works(): readonly Work[] {
    return [
      on('CovenantRecorded', { scope: 'cases', name: 'follow-covenant' }, (actor, fields) => {
        const event = parse(covenantRecorded, fields);
        return this.covenants.follow(actingIn(event.regionId, actor), event);
      }),
      on('CovenantPartyRecorded', { scope: 'cases', name: 'follow-covenant-party' }, (actor, fields) => {
        const event = parse(covenantPartyRecorded, fields);
        return this.covenants.followParty(actingIn(event.regionId, actor), event);
      }),
    ];
  }
}
