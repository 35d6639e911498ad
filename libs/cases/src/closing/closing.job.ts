import { Injectable } from '@nestjs/common';
import { actingIn, type DoesJobs, on, type Work } from '@regiotafel/jobs';
import type { CasesEvents } from '../contract/events.js';
import { ClosedCases } from './closed-case.service.js';

/** What follows elsewhere when a case ends or opens again. */
@Injectable()
export class ClosingJobs implements DoesJobs {
  constructor(private readonly closed: ClosedCases) {}

  works(): readonly Work[] {
    return [
      on<CasesEvents['CaseClosed']>('CaseClosed', { scope: 'cases', name: 'card-case-closed' }, (actor, event) =>
        this.closed.clearTable(actingIn(event.regionId, actor), event),
      ),
      on<CasesEvents['CaseClosed']>('CaseClosed', { scope: 'cases', name: 'end-access-to-signal' }, (actor, event) =>
        this.closed.endAccess(actingIn(event.signalMunicipalityId, actor), event),
      ),
      on<CasesEvents['CaseReopened']>('CaseReopened', { scope: 'cases', name: 'card-case-reopened' }, (actor, event) =>
        this.closed.layAgain(actingIn(event.regionId, actor), event),
      ),
    ];
  }
}
