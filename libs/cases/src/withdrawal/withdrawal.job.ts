import { Injectable } from '@nestjs/common';
import { type DoesJobs, on, type Work } from '@regiotafel/jobs';
import type { CasesEvents } from '../contract/events.js';
import { Withdrawals } from './withdrawal.service.js';

/** What a reporter withdrew with the code ends, unless the region looks at it already. */
@Injectable()
export class WithdrawalJobs implements DoesJobs {
  constructor(private readonly withdrawals: Withdrawals) {}

  works(): readonly Work[] {
    return [
      on<CasesEvents['ReportWithdrawn']>('ReportWithdrawn', { scope: 'cases', name: 'end-withdrawn' }, (actor, event) =>
        this.withdrawals.heard(actor, event),
      ),
      on<CasesEvents['SignalReturned']>('SignalReturned', { scope: 'cases', name: 'end-returned' }, (actor, event) =>
        this.withdrawals.returned(actor, event),
      ),
    ];
  }
}
