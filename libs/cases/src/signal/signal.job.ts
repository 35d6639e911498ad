import { Injectable } from '@nestjs/common';
import { actingIn, type DoesJobs, on, onDue, type Work } from '@regiotafel/jobs';
import type { CasesEvents } from '../contract/events.js';
import { SignalClock } from './signal-clock.service.js';

/** The clocks of signals, and the notice in the region when nobody answers one. */
@Injectable()
export class SignalJobs implements DoesJobs {
  constructor(private readonly clock: SignalClock) {}

  works(): readonly Work[] {
    return [
      onDue('acknowledgement', { scope: 'cases', name: 'call-the-next' }, (actor, { id }) =>
        this.clock.unanswered(actor, id),
      ),
      onDue('feedback', { scope: 'cases', name: 'feedback-due' }, (actor, { id }) => this.clock.feedbackDue(actor, id)),
      on<CasesEvents['SignalUnanswered']>(
        'SignalUnanswered',
        { scope: 'cases', name: 'note-unanswered' },
        async (actor, event) => {
          if (event.regionId) await this.clock.noteUnanswered(actingIn(event.regionId, actor), event);
        },
      ),
      on<CasesEvents['SignalWithoutDesk']>(
        'SignalWithoutDesk',
        { scope: 'cases', name: 'note-nobody-at-desk' },
        async (actor, event) => {
          if (event.regionId) await this.clock.noteWithoutDesk(actingIn(event.regionId, actor), event);
        },
      ),
      on<CasesEvents['SignalAcknowledged']>(
        'SignalAcknowledged',
        { scope: 'cases', name: 'note-answered' },
        async (actor, event) => {
          if (event.regionId && event.toldCoordinator)
            await this.clock.noteAnswered(actingIn(event.regionId, actor), event);
        },
      ),
      on<CasesEvents['SignalWithdrawn']>(
        'SignalWithdrawn',
        { scope: 'cases', name: 'note-withdrawn' },
        async (actor, event) => {
          if (event.regionId && event.toldCoordinator)
            await this.clock.noteAnswered(actingIn(event.regionId, actor), event);
        },
      ),
    ];
  }
}
