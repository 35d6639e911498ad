import { Injectable } from '@nestjs/common';
import { actingIn, type DoesJobs, on, onDue, type Work } from '@regiotafel/jobs';
import type { CasesEvents } from '../contract/events.js';
import { OfferEnding } from './offer-ending.service.js';
import { WeighingOpening } from './weighing-opening.service.js';
import { WeighingSeats } from './weighing-seat.service.js';

/** An offered signal comes to the table of its region, and leaves it without a conclusion when its offer ends. */
@Injectable()
export class WeighingJobs implements DoesJobs {
  constructor(
    private readonly opening: WeighingOpening,
    private readonly ending: OfferEnding,
    private readonly seats: WeighingSeats,
  ) {}

  works(): readonly Work[] {
    return [
      on<CasesEvents['SignalOffered']>(
        'SignalOffered',
        { scope: 'cases', name: 'open-weighing' },
        async (actor, event) => {
          if (event.regionId) await this.opening.open(actingIn(event.regionId, actor), event);
        },
      ),
      on<CasesEvents['OfferEnded']>('OfferEnded', { scope: 'cases', name: 'end-weighing' }, async (actor, event) => {
        if (event.regionId) await this.opening.end(actingIn(event.regionId, actor), event);
      }),
      on<CasesEvents['SeatReplaced']>(
        'SeatReplaced',
        { scope: 'cases', name: 'access-follows-seat' },
        async (actor, event) => this.seats.follow(actingIn(event.municipalityId, actor), event),
      ),
      onDue('offers', { scope: 'cases', name: 'lapse-offer' }, (actor, { id }) => this.ending.lapse(actor, id)),
    ];
  }
}
