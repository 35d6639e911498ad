import { Injectable } from '@nestjs/common';
import type { Actor } from '@regiotafel/kernel';
import { announce, DatabaseAccess, Tenants } from '@regiotafel/tenancy';
import type { CasesEvents } from '../contract/events.js';
import type { PersonOfConcern } from '../domain/reporter.js';
import { subjectMark, subjectText } from '../domain/subject-mark.js';
import { SignalParts } from '../signal/signal-part.service.js';
import { logSeen, SignalService } from '../signal/signal.service.js';
import { duplicateDoor } from './duplicate.policy.js';
import { layMark, presentCheck } from './duplicate.store.js';

/** In the municipality: lays the mark of the person of an offered signal in the region. */
@Injectable()
export class SubjectMarking {
  constructor(
    private readonly tenants: Tenants,
    private readonly signals: SignalService,
    private readonly parts: SignalParts,
    private readonly access: DatabaseAccess,
  ) {}

  /** Nothing while the check is off, once the table has answered, for a situation, an exercise, or when too little is known. `actor` is the system in the municipality. */
  mark(actor: Actor, offered: CasesEvents['SignalOffered']): Promise<void> {
    const { signalId, offerId, municipalityId, exerciseId } = offered;
    if (exerciseId !== null) return Promise.resolve();
    const operation = { action: 'signal.mark', object: { kind: 'signal', id: signalId } };
    return this.tenants.run(actor, operation, async (tx) => {
      const signal = await this.signals.forCommand(tx, signalId, 'readIdentity');
      const { regionId } = tx.who;
      const check = await presentCheck(tx);
      if (!check?.is_on || !regionId || !signal.subject_id || signal.status !== 'OFFERED') return;
      duplicateDoor.requireCan(tx.who, 'lay', 'SubjectMark', { tenant_id: regionId, municipality_id: municipalityId });
      const { identity } = await this.parts.forCase(tx, signalId);
      await logSeen(tx, [signal]);
      const text = identity === null ? null : subjectText(JSON.parse(identity) as PersonOfConcern);
      if (text === null) return;
      await layMark(tx, offerId, signalId, subjectMark(this.access.key('matchKey'), regionId, text));
      const payload: CasesEvents['SubjectMarked'] = { signalId, offerId, municipalityId, regionId };
      await announce(tx, { scope: 'cases', event: 'SubjectMarked', tenantId: municipalityId, payload: { ...payload } });
    });
  }
}
