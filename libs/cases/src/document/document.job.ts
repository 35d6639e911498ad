import { Injectable } from '@nestjs/common';
import { type DoesJobs, on, type Work } from '@regiotafel/jobs';
import type { CasesEvents } from '../contract/events.js';
import { DocumentScans } from './document-scan.service.js';

/** Has documents scanned before they can be opened. */
@Injectable()
export class DocumentJobs implements DoesJobs {
  constructor(private readonly scans: DocumentScans) {}

  works(): readonly Work[] {
    return [
      on<CasesEvents['DocumentScanAsked']>(
        'DocumentScanAsked',
        { scope: 'cases', name: 'scan-document' },
        (actor, asked) => this.scans.scan(actor, asked),
        { whenGivenUp: (actor, asked) => this.scans.giveUp(actor, asked) },
      ),
    ];
  }
}
