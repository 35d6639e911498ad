import { Injectable } from '@nestjs/common';
import { parse } from '@regiotafel/graphql';
import { actingIn, type DoesJobs, on, type Work } from '@regiotafel/jobs';
import { caseConflict } from './conflict.input.js';
import { ConflictService } from './conflict.service.js';

/** A conflict that was named about a signal or case keeps the person away from its card here too. */
@Injectable()
export class ConflictJobs implements DoesJobs {
  constructor(private readonly conflicts: ConflictService) {}

  works(): readonly Work[] {
    return [
      on('CaseConflictRecorded', { scope: 'expertise', name: 'keep-case-conflict' }, (actor, fields) => {
        const conflict = parse(caseConflict, fields);
        return this.conflicts.keep(actingIn(conflict.regionId, actor), conflict, false);
      }),
      on('CaseConflictLifted', { scope: 'expertise', name: 'end-case-conflict' }, (actor, fields) => {
        const conflict = parse(caseConflict, fields);
        return this.conflicts.keep(actingIn(conflict.regionId, actor), conflict, true);
      }),
    ];
  }
}
