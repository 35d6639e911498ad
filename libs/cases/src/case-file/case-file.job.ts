import { Injectable } from '@nestjs/common';
import { actingIn, type DoesJobs, on, type Work } from '@regiotafel/jobs';
import type { CasesEvents } from '../contract/events.js';
import { CaseOpening } from './case-opening.service.js';

/** What the region's table decided is carried out in the municipality. */
@Injectable()
export class CaseFileJobs implements DoesJobs {
  constructor(private readonly opening: CaseOpening) {}

  works(): readonly Work[] {
    return [
      on<CasesEvents['WeighingConcluded']>(
        'WeighingConcluded',
        { scope: 'cases', name: 'carry-out-outcome' },
        (actor, event) => this.opening.conclude(actingIn(event.municipalityId, actor), event),
      ),
    ];
  }
}
