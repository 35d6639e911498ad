import { Injectable } from '@nestjs/common';
import { actingIn, type DoesJobs, on, onDue, type Work } from '@regiotafel/jobs';
import type { CasesEvents, SignalWait } from '../contract/events.js';
import { SignalClock } from './signal-clock.service.js';

type Ending = 'SignalAcknowledged' | 'SignalWithdrawn' | 'SignalClosed';

/** The clocks of signals, and the notice in the region when nobody answers one. */
@Injectable()
export class SignalJobs implements DoesJobs {
  constructor(private readonly clock: SignalClock) {}

  works(): readonly Work[] {
    return [
      onDue('acknowledgement', { scope: 'cases', name: 'call-the-next' }, (actor, { id }) =>
        this.clock.unanswered(actor, id),
      ),
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
      this.endsWait('SignalAcknowledged', 'note-answered', ['ACKNOWLEDGEMENT', 'DESK']),
      this.endsWait('SignalWithdrawn', 'note-withdrawn', ['ACKNOWLEDGEMENT', 'END', 'DESK']),
      this.endsWait('SignalClosed', 'note-closed', ['END', 'DESK']),
    ];
  }

  private endsWait(event: Ending, name: string, waits: readonly SignalWait[]): Work {
    return on<CasesEvents[Ending]>(event, { scope: 'cases', name }, async (actor, told) => {
      if (!told.regionId || !told.toldCoordinator) return;
      for (const wait of waits) await this.clock.noteAnswered(actingIn(told.regionId, actor), wait, told);
    });
  }
}
