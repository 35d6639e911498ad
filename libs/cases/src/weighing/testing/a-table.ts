import { AccessAsking } from '../../access-request/access-asking.service.js';
import { AccessDeciding } from '../../access-request/access-deciding.service.js';
import { AccessRequestReading } from '../../access-request/access-request-reading.service.js';
import { actingIn } from '@regiotafel/jobs';
import { type Actor, asDay, newId, type Uuid } from '@regiotafel/kernel';
import { CalledIn } from '../../called-in/called-in.service.js';
import { CaseFileService } from '../../case-file/case-file.service.js';
import { CaseOpening } from '../../case-file/case-opening.service.js';
import { CaseParts } from '../../case-file/case-part.service.js';
import { CaseWork } from '../../case-file/case-work.service.js';
import { GrantSeconds } from '../../grant/grant-second.service.js';
import { CaseSteps } from '../../case-file/case-step.service.js';
import { InterestService } from '../../plan/interest.service.js';
import { CaseCommands } from '../../case-file/case-command.service.js';
import type { CasesEvents } from '../../contract/events.js';
import { Consents } from '../../consent/consent.service.js';
import { ContributionAsks } from '../../contribution-ask/contribution-ask.service.js';
import { ContributionService } from '../../contribution/contribution.service.js';
import { OwnContributions } from '../../contribution/own-contribution.service.js';
import { NO_SCANNER } from '../../document/document-scanner.service.js';
import { DocumentService } from '../../document/document.service.js';
import { DOCUMENT_TYPES } from '../../domain/document-type.js';
import { DraftService } from '../../draft/draft.service.js';
import type { Outcome } from '../../domain/weighing.js';
import { ClosureService } from '../../closure/closure.service.js';
import { OwnConflicts } from '../../closure/own-conflict.service.js';
import { HandoverService } from '../../handover/handover.service.js';
import { InvolvementService } from '../../involvement/involvement.service.js';
import { PoolFollowing } from '../../pool/pool-following.service.js';
import { FeedbackService } from '../../feedback/feedback.service.js';
import { anOffer, TestTable } from '../../offer/testing/an-offer.js';
import { PoolAssigning } from '../../pool/pool-assign.service.js';
import { PoolExporting } from '../../pool/pool-export.service.js';
import { CaseDeadlines } from '../../deadline/deadline.service.js';
import { MeasureService } from '../../plan/measure.service.js';
import { PlanChanges } from '../../plan/plan-change.service.js';
import { PlanReading } from '../../plan/plan-reading.service.js';
import { PlanService } from '../../plan/plan.service.js';
import { PoolService } from '../../pool/pool.service.js';
import { PoolViewService } from '../../pool-view/pool-view.service.js';
import type { TestRegion } from '../../setup/testing/a-region.js';
import { RegimeService } from '../../regime/regime.service.js';
import { Takeovers } from '../../takeover/takeover.service.js';
import { SurroundingsService } from '../../surroundings/surroundings.service.js';
import { UniformityService } from '../../uniformity/uniformity.service.js';
import { WeighingContent } from '../weighing-content.service.js';
import { OfferEnding } from '../offer-ending.service.js';
import { WeighingSeats } from '../weighing-seat.service.js';
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

/** A judgement as a member sends it. */
const aJudgement = (weighingId: Uuid, subject: string) => ({
  idempotencyKey: newId(),
  weighingId: `weighing_${weighingId}`,
  answers: [{ criterion: 'BEHAVIOUR', answer: 'YES', note: `Kanarie-oordeel van ${subject}` }],
  preferredOutcome: 'PERSON_CENTRED_APPROACH',
  rationale: `Kanarie-reden van ${subject}`,
});

const aConclusion = (weighingId: Uuid, outcome: Outcome) => ({
  idempotencyKey: newId(),
  weighingId,
  outcome,
  rationale: 'Kanarie-besluit: gezamenlijk oordeel.',
  proportionality: 'Kanarie-proportionaliteit.',
  subsidiarity: 'Kanarie-subsidiariteit van de tafel.',
  dissent: 'Kanarie-tegengeluid.',
  moreFromMemberId: null,
  moreBy: outcome === 'MORE_INFORMATION' ? asDay('2026-04-01') : null,
});

const documentsOf = ({ tenants, commands, cases, sealing }: TestWeighing): DocumentService =>
  new DocumentService(tenants, commands, cases, sealing, { types: DOCUMENT_TYPES, maxBytes: 1_000 }, NO_SCANNER);

const asksOf = ({ tenants, commands, cases, grants, rules, sealing }: TestWeighing): ContributionAsks =>
  new ContributionAsks(tenants, commands, cases, grants, rules, sealing);

const handoversOf = ({ tenants, cases, grants, rules, sealing, references }: TestWeighing): HandoverService =>
  new HandoverService(tenants, cases, grants, rules, sealing, references);

/** A region that also weighs: short ways to bring a signal through the table and into the pool. */
export class TestWeighing extends TestTable {
  readonly weighing: WeighingService;
  /** What the offers of signals that are laid say of the person: that they know. */
  told: object = { subjectInformed: true, subjectInformedReason: null, reviewOn: null };
  readonly uniformity: UniformityService;
  readonly weighings: WeighingReading;
  readonly content: WeighingContent;
  readonly opening: WeighingOpening;
  readonly ending: OfferEnding;
  readonly seats: WeighingSeats;
  readonly cases: CaseFileService;
  readonly caseParts: CaseParts;
  readonly commands: CaseCommands;
  readonly deadlines: CaseDeadlines;
  readonly planReading: PlanReading;
  readonly plans: PlanService;
  readonly measures: MeasureService;
  readonly caseSteps: CaseSteps;
  readonly interests: InterestService;
  readonly caseOpening: CaseOpening;
  readonly contributions: ContributionService;
  readonly ownContributions: OwnContributions;
  readonly documents: DocumentService;
  readonly drafts: DraftService;
  readonly pool: PoolService;
  readonly poolAssigning: PoolAssigning;
  readonly poolExporting: PoolExporting;
  readonly poolViews = new PoolViewService(this.tenants);
  readonly feedback: FeedbackService;
  readonly surroundings: SurroundingsService;
  readonly regimes: RegimeService;
  readonly involvements: InvolvementService;
  readonly closures: ClosureService;
  readonly takeovers: Takeovers;
  readonly ownConflicts: OwnConflicts;
  readonly handovers: HandoverService;
  readonly following = new PoolFollowing(this.tenants);
  readonly requests: AccessRequestReading;
  readonly contributionAsks: ContributionAsks;
  readonly consents: Consents;
  readonly asking: AccessAsking;
  readonly calledIn: CalledIn;
  readonly deciding: AccessDeciding;
  readonly grantSeconds: GrantSeconds;

  constructor(region: TestRegion) {
    super(region);
    const sealed = new WeighingSealing(region.keyring());
    this.weighings = new WeighingReading(this.tenants);
    this.content = new WeighingContent(this.tenants, sealed);
    this.uniformity = new UniformityService(this.tenants);
    this.weighing = new WeighingService(this.tenants, sealed, this.weighings, this.uniformity);
    this.ending = new OfferEnding(this.tenants, this.signals, this.reading, this.grants);
    this.seats = new WeighingSeats(this.tenants, this.weighings, this.grants, this.signals, this.reading);
    this.opening = new WeighingOpening(this.tenants, this.rules, sealed);
    this.cases = new CaseFileService(this.tenants);
    this.caseParts = new CaseParts(this.tenants, this.sealing);
    this.deadlines = new CaseDeadlines();
    this.commands = new CaseCommands(this.tenants, this.cases);
    this.planReading = new PlanReading(this.tenants, this.cases, this.sealing);
    const changes = new PlanChanges(this.commands, this.planReading);
    this.plans = new PlanService(changes, this.commands, this.planReading, this.deadlines, this.telling);
    this.measures = new MeasureService(changes, this.cases, this.grants, this.deadlines);
    this.caseSteps = new CaseSteps(this.commands, this.deadlines);
    this.interests = new InterestService(this.tenants, this.commands, this.cases, this.sealing, this.deadlines);
    this.caseOpening = new CaseOpening(this.tenants, this.signals, this.parts, this.reading, this.grants, this.sealing);
    this.consents = new Consents(this.tenants, this.commands, this.sealing);
    this.contributions = new ContributionService(this.tenants, this.cases, this.sealing, this.consents);
    this.ownContributions = new OwnContributions(this.tenants, this.cases, this.contributions, this.consents);
    this.documents = documentsOf(this);
    this.drafts = new DraftService(this.tenants, region.keyring());
    this.pool = new PoolService(this.tenants, this.rules);
    this.poolAssigning = new PoolAssigning(this.tenants);
    this.poolExporting = new PoolExporting(this.tenants, region.keyring());
    this.handovers = handoversOf(this);
    this.involvements = new InvolvementService(this.tenants, this.cases, this.grants, this.sealing);
    this.takeovers = new Takeovers(this.tenants, this.commands, this.cases, this.sealing);
    this.closures = new ClosureService(this.tenants, this.cases, this.sealing);
    this.ownConflicts = new OwnConflicts(this.tenants, this.weighings, this.signals, this.cases, this.sealing);
    this.surroundings = new SurroundingsService(this.tenants, this.commands, this.cases, this.grants, this.sealing);
    this.contributionAsks = asksOf(this);
    this.calledIn = new CalledIn(this.tenants, this.cases);
    this.requests = new AccessRequestReading(this.tenants, this.cases, this.grants, region.keyring());
    this.asking = new AccessAsking(this.tenants, this.requests, this.cases, this.grants, this.rules, region.keyring());
    this.deciding = new AccessDeciding(this.tenants, this.requests, this.cases, this.grants, this.rules, this.sealing);
    this.grantSeconds = new GrantSeconds(this.tenants, this.grants, this.reasons);
    this.regimes = new RegimeService(this.tenants, this.commands, this.cases, this.rules, this.grants, this.sealing);
    this.feedback = new FeedbackService(this.tenants, this.signals, this.sealing);
  }

  /** What cases ask of somebody. */
  caseWork(): CaseWork {
    const { rules, deadlines, requests, contributionAsks, consents, grantSeconds } = this;
    return new CaseWork(rules, deadlines, requests, contributionAsks, consents, grantSeconds);
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
  async laid(report: Parameters<TestTable['received']>[0] = {}): Promise<Laid> {
    const { id, code } = await this.offered(this.told, report);
    return { weighingId: await this.lay(), signalId: id, code };
  }

  /** The event of the last offer, as its job carries it out. */
  async lay(): Promise<Uuid> {
    const event = await this.heard('SignalOffered');
    await this.opening.open(actingIn(this.region.id, this.region.system(event.municipalityId)), event);
    const [row] = await this.region.database.sql<{ id: Uuid }>('select id from cases.weighings where offer_id = $1', [
      event.offerId,
    ]);
    if (!row) throw new Error('nothing was laid on the table');
    return row.id;
  }

  async offerAgain(signalId: Uuid, version: number): Promise<void> {
    await this.offers.offer(this.region.as('noor'), anOffer(signalId, { version }));
  }

  judge(subject: string, weighingId: Uuid) {
    return this.weighing.judge(this.region.as(subject), aJudgement(weighingId, subject));
  }

  conclude(subject: string, weighingId: Uuid, version: number, outcome: Outcome, changes: object = {}) {
    return this.weighing.conclude(this.region.as(subject), {
      ...aConclusion(weighingId, outcome),
      version,
      ...changes,
    });
  }

  /** How a command of somebody is refused. */
  async refusalOf(command: 'judge' | 'openJointPhase' | 'conclude', actor: Actor, weighingId: Uuid): Promise<unknown> {
    const input = { ...aConclusion(weighingId, 'NO_ACTION'), version: 4 };
    const done =
      command === 'judge'
        ? this.weighing.judge(actor, aJudgement(weighingId, 'nobody'))
        : this.weighing[command](actor, input);
    return done.then(
      () => 'not refused',
      (error: unknown) => error,
    );
  }

  /** The event of the conclusion, as its job carries it out. */
  async carryOut(): Promise<void> {
    const event = await this.heard('WeighingConcluded');
    await this.caseOpening.conclude(actingIn(event.municipalityId, this.region.system(this.region.id)), event);
  }

  /** Everybody at the table has judged: version 4, the table meets. */
  async judged(report: Parameters<TestTable['received']>[0] = {}): Promise<Laid> {
    const laid = await this.laid(report);
    await this.judgeAll(laid.weighingId);
    return laid;
  }

  async judgeAll(weighingId: Uuid): Promise<void> {
    for (const subject of ['bram', 'saskia', 'marit']) await this.judge(subject, weighingId);
  }

  /** A signal that came back is offered, judged and concluded once more. */
  async weighAgain(signalId: Uuid, outcome: Outcome): Promise<void> {
    const signal = (await this.signals.byIds(this.region.as('noor'), [signalId])).get(signalId);
    await this.offerAgain(signalId, signal?.version ?? 0);
    const weighingId = await this.lay();
    await this.judgeAll(weighingId);
    await this.conclude('marit', weighingId, 4, outcome);
    await this.carryOut();
  }

  /** All judge, the chair concludes, and the municipality hears of it. */
  async concluded(outcome: Outcome): Promise<Laid> {
    const laid = await this.judged();
    await this.conclude('marit', laid.weighingId, 4, outcome);
    await this.carryOut();
    return laid;
  }

  /** A case with its card in the pool. */
  async opened(): Promise<{ caseId: Uuid; cardId: Uuid; signalId: Uuid }> {
    const { signalId } = await this.concluded('PERSON_CENTRED_APPROACH');
    const event = await this.heard('CaseOpened');
    await this.layCard();
    return { caseId: event.caseId, cardId: event.poolCardId, signalId };
  }

  /** The event of the last case that opened, as its job carries it out. */
  async layCard(): Promise<void> {
    const event = await this.heard('CaseOpened');
    await this.pool.add(actingIn(event.regionId, this.region.system(event.municipalityId)), event);
  }
}
