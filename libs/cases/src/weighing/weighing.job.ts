import { Injectable } from '@nestjs/common';
import { actingIn, type DoesJobs, on, type Work } from '@regiotafel/jobs';
import type { CasesEvents } from '../contract/events.js';
import { WeighingOpening } from './weighing-opening.service.js';

/** An offered signal comes to the table of its region. */
@Injectable()
export class WeighingJobs implements DoesJobs {
  constructor(private readonly opening: WeighingOpening) {}

  works(): readonly Work[] {
    return [
      on<CasesEvents['SignalOffered']>(
        'SignalOffered',
        { scope: 'cases', name: 'open-weighing' },
        async (actor, event) => {
          if (event.regionId) await this.opening.open(actingIn(event.regionId, actor), event);
        },
      ),
    ];
  }
}
