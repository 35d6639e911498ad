import { actingIn } from '@regiotafel/jobs';
import { newId, type Uuid } from '@regiotafel/kernel';
import { CaseFileService } from '../../case-file/case-file.service.js';
import { CaseOpening } from '../../case-file/case-opening.service.js';
import type { CasesEvents } from '../../contract/events.js';
import type { Outcome } from '../../domain/weighing.js';
import { FeedbackService } from '../../feedback/feedback.service.js';
import { TestTable } from '../../offer/testing/an-offer.js';
import { PoolService } from '../../pool/pool.service.js';
import type { TestRegion } from '../../setup/testing/a-region.js';
import { WeighingOpening } from '../weighing-opening.service.js';
import { WeighingReading } from '../weighing-reading.service.js';
import { WeighingSealing } from '../weighing-sealing.service.js';
import { WeighingService } from '../weighing.service.js';

/** A weighing of a test, and the signal it came from. */
export interface Laid {
  readonly weighingId: Uuid;
  readonly signalId: Uuid;
  readonly code: string;
}

/** A region that also weighs: short ways to bring a signal through the table and into the pool. */
export class TestWeighing extends TestTable {
  readonly weighing: WeighingService;
  readonly weighings: WeighingReading;
  readonly opening: WeighingOpening;
  readonly cases: CaseFileService;
  readonly caseOpening: CaseOpening;
  readonly pool: PoolService;
  readonly feedback: FeedbackService;

  constructor(region: TestRegion) {
    super(region);
    const sealed = new WeighingSealing(region.keyring());
    this.weighings = new WeighingReading(this.tenants, sealed);
    this.weighing = new WeighingService(this.tenants, sealed, this.weighings);
    this.opening = new WeighingOpening(this.tenants, this.rules, sealed);
    this.cases = new CaseFileService(this.tenants, this.sealing);
    this.caseOpening = new CaseOpening(this.tenants, this.signals, this.parts, this.reading, this.grants, this.sealing);
    this.pool = new PoolService(this.tenants, this.rules);
    this.feedback = new FeedbackService(this.tenants, this.signals, this.sealing);
  }

  /** The last event of a name, as a job would get it. */
  async heard<E extends keyof CasesEvents>(name: E): Promise<CasesEvents[E]> {
    const [row] = await this.region.database.sql<{ payload: CasesEvents[E] }>(
      'select payload from cases.outbox where event = $1 order by created_at desc limit 1',
      [name],
    );
    if (!row) throw new Error(`no ${name} was announced`);
    return row.payload;
  }

  /** An offered signal on the table. */
  async laid(): Promise<Laid> {
    const { id, code } = await this.offered();
    const event = await this.heard('SignalOffered');
    const system = this.region.system(this.region.municipality('lindehoven'));
    await this.opening.open(actingIn(this.region.id, system), event);
    const [row] = await this.region.database.sql<{ id: Uuid }>('select id from cases.weighings where offer_id = $1', [
      event.offerId,
    ]);
    if (!row) throw new Error('nothing was laid on the table');
    return { weighingId: row.id, signalId: id, code };
  }

  judge(subject: string, weighingId: Uuid, version: number) {
    return this.weighing.judge(this.region.as(subject), {
      idempotencyKey: newId(),
      weighingId: `weighing_${weighingId}`,
      version,
      answers: [{ criterion: 'BEHAVIOUR', answer: 'YES', note: `Kanarie-oordeel van ${subject}` }],
      preferredOutcome: 'PERSON_CENTRED_APPROACH',
      rationale: `Kanarie-reden van ${subject}`,
    });
  }

  conclude(subject: string, weighingId: Uuid, version: number, outcome: Outcome) {
    return this.weighing.conclude(this.region.as(subject), {
      idempotencyKey: newId(),
      weighingId,
      version,
      outcome,
      rationale: 'Kanarie-besluit: gezamenlijk oordeel.',
      proportionality: 'Kanarie-proportionaliteit.',
      subsidiarity: 'Kanarie-subsidiariteit van de tafel.',
      dissent: null,
      moreFromMemberId: null,
      moreBy: outcome === 'MORE_INFORMATION' ? ('2026-04-01' as never) : null,
    });
  }

  /** The event of the conclusion, as its job carries it out. */
  async carryOut(): Promise<void> {
    const event = await this.heard('WeighingConcluded');
    await this.caseOpening.conclude(actingIn(event.municipalityId, this.region.system(this.region.id)), event);
  }

  /** All judge, the chair concludes, and the municipality hears of it. */
  async concluded(outcome: Outcome): Promise<Laid> {
    const laid = await this.laid();
    for (const [at, subject] of ['bram', 'saskia', 'marit'].entries())
      await this.judge(subject, laid.weighingId, at + 1);
    await this.conclude('marit', laid.weighingId, 4, outcome);
    await this.carryOut();
    return laid;
  }

  /** A case with its card in the pool. */
  async opened(): Promise<{ caseId: Uuid; signalId: Uuid }> {
    const { signalId } = await this.concluded('PERSON_CENTRED_APPROACH');
    const event = await this.heard('CaseOpened');
    await this.pool.add(actingIn(event.regionId, this.region.system(this.region.municipality('lindehoven'))), event);
    return { caseId: event.caseId, signalId };
  }
}
