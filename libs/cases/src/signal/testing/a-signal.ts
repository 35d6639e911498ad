import { newId, type Uuid } from '@regiotafel/kernel';
import { DatabaseAccess, type Keyring, type Tenants } from '@regiotafel/tenancy';
import { TestWorld } from '@regiotafel/testing';
import { IntakeService } from '../../intake/intake.service.js';
import { RefusedReports } from '../../intake/refused-report.service.js';
import { aReport } from '../../intake/testing/a-report.js';
import { Grants } from '../../grant/grant.service.js';
import { OwnReports } from '../../own-report/own-report.service.js';
import { ReporterQuestions } from '../../question/question.service.js';
import { Redirects } from '../../redirect/redirect.service.js';
import { ReferenceService } from '../../reference/reference.service.js';
import { ReportNumbers } from '../../report-system/report-number.service.js';
import { ReportSystems } from '../../report-system/report-system.service.js';
import { RegionReviews } from '../../review/region-review.service.js';
import { ReviewService } from '../../review/review.service.js';
import { SecondReaders } from '../../review/second-reader.service.js';
import { ThemeRules } from '../../rules/rules.service.js';
import { Sealing } from '../../sealing/sealing.service.js';
import { TestRegion } from '../../setup/testing/a-region.js';
import { Withdrawals } from '../../withdrawal/withdrawal.service.js';
import { SignalBlocks } from '../../signal-block/signal-block.service.js';
import { SignalClock } from '../signal-clock.service.js';
import { SignalParts } from '../signal-part.service.js';
import { SignalReception } from '../signal-reception.service.js';
import { SignalService } from '../signal.service.js';
import { SignalWork } from '../signal-work.service.js';

/** Monday morning, as the demonstration begins. */
export const MONDAY = new Date('2026-03-02T08:00:00Z');

/** The services of signals over one test region, and short ways to bring a signal where a test needs it. */
export class TestDesk {
  readonly tenants: Tenants;
  readonly sealing: Sealing;
  readonly reception: SignalReception;
  readonly systems: ReportSystems;
  readonly references: ReferenceService;
  readonly intake: IntakeService;
  readonly signals: SignalService;
  readonly parts: SignalParts;
  readonly clock: SignalClock;
  readonly grants = new Grants();
  readonly rules: ThemeRules;
  readonly redirects: Redirects;
  readonly reviews: ReviewService;
  readonly regionReviews: RegionReviews;
  readonly blocks: SignalBlocks;
  readonly readers: SecondReaders;
  readonly questions: ReporterQuestions;
  readonly withdrawals: Withdrawals;
  readonly reports: OwnReports;
  readonly refused: RefusedReports;
  readonly work: SignalWork;

  constructor(
    readonly region: TestRegion,
    keyring: Keyring = region.keyring(),
    access: DatabaseAccess = region.access(),
  ) {
    this.tenants = region.database.tenants('cases');
    this.sealing = new Sealing(keyring);
    this.reception = new SignalReception(this.sealing);
    this.refused = new RefusedReports(this.tenants);
    this.work = new SignalWork(this.refused);
    this.systems = new ReportSystems(this.tenants, access);
    this.references = new ReferenceService(this.tenants, this.sealing, keyring);
    this.intake = new IntakeService(
      this.tenants,
      this.reception,
      access,
      this.systems,
      this.references,
      new ReportNumbers(access),
    );
    this.signals = new SignalService(this.tenants, this.sealing, this.grants);
    this.parts = new SignalParts(this.tenants, this.sealing);
    this.clock = new SignalClock(this.tenants);
    this.rules = new ThemeRules(this.tenants);
    this.readers = new SecondReaders(this.signals, this.sealing, this.grants, this.rules);
    this.blocks = new SignalBlocks(this.tenants, this.signals, this.sealing, this.readers);
    this.redirects = new Redirects(this.tenants, this.signals, this.rules, this.sealing, access);
    this.reviews = new ReviewService(this.tenants, this.signals, this.sealing, this.readers, this.redirects);
    this.regionReviews = new RegionReviews(this.tenants);
    this.questions = new ReporterQuestions(this.tenants, this.signals, this.sealing);
    this.withdrawals = new Withdrawals(this.tenants, this.signals, this.sealing, this.readers, this.questions);
    this.reports = new OwnReports(this.tenants, this.questions, this.withdrawals, access);
  }

  setNow(instant: Date | string): Promise<void> {
    return new TestWorld(this.region.database).setNow(new Date(instant));
  }

  /** A report through the form of Lindehoven; its id and code. */
  async received(changes: Parameters<typeof aReport>[1] = {}): Promise<{ id: Uuid; code: string }> {
    const { receiptCode } = await this.intake.submit(aReport(this.region.slug('lindehoven'), changes));
    const [row] = await this.region.database.sql<{ id: Uuid }>(
      `select (payload->>'signalId')::uuid as id from cases.outbox where event = 'SignalReceived' order by created_at desc limit 1`,
    );
    if (!row) throw new Error('no signal came in');
    return { id: row.id, code: receiptCode };
  }

  async acknowledged(report: Parameters<typeof aReport>[1] = {}): Promise<{ id: Uuid; code: string }> {
    const signal = await this.received(report);
    await this.signals.acknowledge(this.region.as('noor'), {
      idempotencyKey: newId(),
      signalId: signal.id,
      version: 1,
    });
    return signal;
  }

  /** Acknowledged and interpreted: version 3, ready to be offered. */
  async interpreted(report: Parameters<typeof aReport>[1] = {}): Promise<{ id: Uuid; code: string }> {
    const signal = await this.acknowledged(report);
    await this.reviews.interpret(this.region.as('noor'), {
      idempotencyKey: newId(),
      signalId: signal.id,
      version: 2,
      text: 'Kanarie-duiding: gedrag is nieuw.',
      conclusion: 'OFFER_TO_REGION',
      receiver: null,
    });
    return signal;
  }
}
