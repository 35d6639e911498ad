import { Injectable } from '@nestjs/common';
import { actingIn, type DoesJobs, on, onDue, type Work } from '@regiotafel/jobs';
import type { CasesEvents } from '../contract/events.js';
import { DuplicateService } from './duplicate.service.js';
import { SubjectMarking } from './subject-marking.service.js';

/** Marks what is offered, compares it in the region, and forgets it when the work ends. */
@Injectable()
export class DuplicateJobs implements DoesJobs {
  constructor(
    private readonly marking: SubjectMarking,
    private readonly duplicates: DuplicateService,
  ) {}

  works(): readonly Work[] {
    return [
      onDue('duplicate_hold', { scope: 'cases', name: 'resume-comparing' }, (actor, { id }) =>
        this.duplicates.resume(actor, id),
      ),
      on<CasesEvents['SignalOffered']>('SignalOffered', { scope: 'cases', name: 'mark-subject' }, (actor, event) =>
        this.marking.mark(actingIn(event.municipalityId, actor), event),
      ),
      on<CasesEvents['SubjectMarked']>('SubjectMarked', { scope: 'cases', name: 'compare-marks' }, (actor, event) =>
        this.duplicates.compare(actingIn(event.regionId, actor), event),
      ),
      on<CasesEvents['WeighingConcluded']>(
        'WeighingConcluded',
        { scope: 'cases', name: 'forget-mark' },
        (actor, event) => this.duplicates.forgetEnded(actingIn(event.regionId, actor), event),
      ),
      on<CasesEvents['CaseClosed']>('CaseClosed', { scope: 'cases', name: 'forget-closed-mark' }, (actor, event) =>
        this.duplicates.forget(actingIn(event.regionId, actor), event.signalId),
      ),
      on<CasesEvents['DuplicateCheckDecided']>(
        'DuplicateCheckDecided',
        { scope: 'cases', name: 'follow-duplicate-check' },
        (actor, event) => this.duplicates.follow(actingIn(event.regionId, actor), event),
      ),
    ];
  }
}
