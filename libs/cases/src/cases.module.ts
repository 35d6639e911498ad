import { Module } from '@nestjs/common';
import { scopeGraph } from '@regiotafel/graphql';
import { doesJobs } from '@regiotafel/jobs';
import { ScopeTenancyModule } from '@regiotafel/tenancy';
import { AccessAsking } from './access-request/access-asking.service.js';
import { AccessDeciding } from './access-request/access-deciding.service.js';
import { AccessRequestReading } from './access-request/access-request-reading.service.js';
import {
  AccessRequestResolver,
  CardAccessRequestResolver,
  CaseAccessRequestResolver,
} from './access-request/access-request.resolver.js';
import { AccessService } from './grant/access.service.js';
import { CaseGrantResolver, GrantResolver } from './grant/grant.resolver.js';
import { Grants } from './grant/grant.service.js';
import { IntakeResolver } from './intake/intake.resolver.js';
import { IntakeService } from './intake/intake.service.js';
import { PhoneSignalResolver } from './intake/phone-signal.resolver.js';
import { PhoneSignals } from './intake/phone-signal.service.js';
import { CaseFileJobs } from './case-file/case-file.job.js';
import { CaseFileResolver } from './case-file/case-file.resolver.js';
import { CaseFileService } from './case-file/case-file.service.js';
import { CaseCommands } from './case-file/case-command.service.js';
import { CaseParts } from './case-file/case-part.service.js';
import { CaseWork } from './case-file/case-work.service.js';
import { CaseOpening } from './case-file/case-opening.service.js';
import { ClosureResolver } from './closure/closure.resolver.js';
import { ClosureService } from './closure/closure.service.js';
import { CovenantJobs } from './covenant/covenant.job.js';
import { CovenantResolver } from './covenant/covenant.resolver.js';
import { Covenants } from './covenant/covenant.service.js';
import { ConsentResolver } from './consent/consent.resolver.js';
import { Consents } from './consent/consent.service.js';
import { ContributionAskResolver } from './contribution-ask/contribution-ask.resolver.js';
import { ContributionAsks } from './contribution-ask/contribution-ask.service.js';
import { ContributionResolver } from './contribution/contribution.resolver.js';
import { ContributionService } from './contribution/contribution.service.js';
import { DocumentJobs } from './document/document.job.js';
import { DocumentResolver } from './document/document.resolver.js';
import { DocumentScans } from './document/document-scan.service.js';
import { documentSettings } from './document/document-scanner.service.js';
import { DocumentService } from './document/document.service.js';
import { FeedbackResolver } from './feedback/feedback.resolver.js';
import { FeedbackService } from './feedback/feedback.service.js';
import { HandoverResolver } from './handover/handover.resolver.js';
import { HandoverService } from './handover/handover.service.js';
import { InvolvementResolver } from './involvement/involvement.resolver.js';
import { InvolvementService } from './involvement/involvement.service.js';
import { CaseReferenceResolver, ReferenceResolver, SignalReferenceResolver } from './reference/reference.resolver.js';
import { ReferenceService } from './reference/reference.service.js';
import { SearchResolver } from './search/search.resolver.js';
import { SearchService } from './search/search.service.js';
import { UniformityResolver } from './uniformity/uniformity.resolver.js';
import { UniformityService } from './uniformity/uniformity.service.js';
import { CasePackageResolver } from './case-package/case-package.resolver.js';
import { CasePackaging } from './case-package/case-package.service.js';
import { CriteriaResolver } from './criteria/criteria.resolver.js';
import { CriteriaService } from './criteria/criteria.service.js';
import { PoolAssigning } from './pool/pool-assign.service.js';
import { PoolExporting } from './pool/pool-export.service.js';
import { PoolViewResolver } from './pool-view/pool-view.resolver.js';
import { PoolViewService } from './pool-view/pool-view.service.js';
import { RedirectJobs } from './redirect/redirect.job.js';
import { RedirectResolver } from './redirect/redirect.resolver.js';
import { Redirects } from './redirect/redirect.service.js';
import { RegionReviews } from './review/region-review.service.js';
import { ReviewJobs } from './review/review.job.js';
import { ReviewResolver } from './review/review.resolver.js';
import { ReviewService } from './review/review.service.js';
import { SecondReaders } from './review/second-reader.service.js';
import { CaseDeadlineJobs } from './deadline/deadline.job.js';
import { CaseDeadlines } from './deadline/deadline.service.js';
import { DuplicateJobs } from './duplicate/duplicate.job.js';
import { DuplicateResolver } from './duplicate/duplicate.resolver.js';
import { DuplicateService } from './duplicate/duplicate.service.js';
import { SubjectMarking } from './duplicate/subject-marking.service.js';
import { RegimeResolver } from './regime/regime.resolver.js';
import { RegimeService } from './regime/regime.service.js';
import { SurroundingsResolver } from './surroundings/surroundings.resolver.js';
import { SurroundingsService } from './surroundings/surroundings.service.js';
import { AftercareResolver } from './aftercare/aftercare.resolver.js';
import { AftercareService } from './aftercare/aftercare.service.js';
import { CaseStepResolver } from './case-file/case-step.resolver.js';
import { CaseSteps } from './case-file/case-step.service.js';
import { CaseEnding } from './closing/case-ending.service.js';
import { CaseEndReading } from './closing/case-end-reading.service.js';
import { ClosedCases } from './closing/closed-case.service.js';
import { ClosingJobs } from './closing/closing.job.js';
import { ClosingResolver } from './closing/closing.resolver.js';
import { ClosingService } from './closing/closing.service.js';
import { EscalationReading } from './escalation/escalation-reading.service.js';
import { EscalationResolver } from './escalation/escalation.resolver.js';
import { EscalationService } from './escalation/escalation.service.js';
import { LessonResolver } from './lesson/lesson.resolver.js';
import { LessonService } from './lesson/lesson.service.js';
import { InterestResolver } from './plan/interest.resolver.js';
import { InterestService } from './plan/interest.service.js';
import { PoolEnding } from './pool/pool-ending.service.js';
import { MeasureService } from './plan/measure.service.js';
import { PlanChanges } from './plan/plan-change.service.js';
import { PlanReading } from './plan/plan-reading.service.js';
import { PlanResolver } from './plan/plan.resolver.js';
import { PlanService } from './plan/plan.service.js';
import { PoolJobs } from './pool/pool.job.js';
import { PoolFollowing } from './pool/pool-following.service.js';
import { PoolResolver } from './pool/pool.resolver.js';
import { PoolService } from './pool/pool.service.js';
import { PoolWork } from './pool/pool-work.service.js';
import { SignalCaseResolver } from './case-file/signal-case.resolver.js';
import { SignalWeighingResolver } from './weighing/signal-weighing.resolver.js';
import { WeighingContent } from './weighing/weighing-content.service.js';
import { WeighingJobs } from './weighing/weighing.job.js';
import { WeighingOpening } from './weighing/weighing-opening.service.js';
import { WeighingReading } from './weighing/weighing-reading.service.js';
import { WeighingResolver } from './weighing/weighing.resolver.js';
import { WeighingSealing } from './weighing/weighing-sealing.service.js';
import { WeighingService } from './weighing/weighing.service.js';
import { WeighingWork } from './weighing/weighing-work.service.js';
import { OfferReading } from './offer/offer-read.service.js';
import { OfferResolver } from './offer/offer.resolver.js';
import { OfferService } from './offer/offer.service.js';
import { OwnReportResolver } from './own-report/own-report.resolver.js';
import { OwnReports } from './own-report/own-report.service.js';
import { QuestionResolver } from './question/question.resolver.js';
import { ReporterQuestions } from './question/question.service.js';
import { PurposeResolver } from './rules/rules.resolver.js';
import { ThemeRules } from './rules/rules.service.js';
import { Sealing } from './sealing/sealing.service.js';
import { CasesImport } from './setup/setup.service.js';
import { SignalClock } from './signal/signal-clock.service.js';
import { SignalCounting } from './signal/signal-count.service.js';
import { SignalParts } from './signal/signal-part.service.js';
import { SignalReception } from './signal/signal-reception.service.js';
import { SignalWork } from './signal/signal-work.service.js';
import { SignalJobs } from './signal/signal.job.js';
import { SignalResolver } from './signal/signal.resolver.js';
import { SignalService } from './signal/signal.service.js';
import { RegionWork } from './work-item/region-work.service.js';
import { WhyResolver } from './why/why.resolver.js';
import { WhyService } from './why/why.service.js';
import { AskedWorkResolver } from './work-item/asked-work.resolver.js';
import { CaseJoiningResolver, SignalJoiningResolver } from './joining/joining.resolver.js';
import { SignalJoining } from './joining/joining.service.js';
import { SplitResolver } from './split/split.resolver.js';
import { SignalSplitting } from './split/split.service.js';
import { SignalBlockResolver } from './signal-block/signal-block.resolver.js';
import { SignalBlocks } from './signal-block/signal-block.service.js';
import { WhereToReportResolver } from './intake/where-to-report.resolver.js';
import { WhereToReport } from './intake/where-to-report.service.js';
import { WithdrawalJobs } from './withdrawal/withdrawal.job.js';
import { WithdrawalResolver } from './withdrawal/withdrawal.resolver.js';
import { Withdrawals } from './withdrawal/withdrawal.service.js';
import { WorkItemResolver } from './work-item/work-item.resolver.js';
import { WorkItemService } from './work-item/work-item.service.js';

const SIGNALS = [SignalClock, SignalCounting, SignalParts, SignalReception, SignalService, SignalWork, IntakeService];
const REVIEWS = [PhoneSignals, SignalBlocks, SecondReaders, ReviewService, RegionReviews, Redirects];
const REPORTERS = [ReporterQuestions, Withdrawals, OwnReports, WhereToReport, SignalJoining, SignalSplitting];
const SHARING = [Sealing, ThemeRules, Grants, AccessService, OfferService, OfferReading];
const CRITERIA = [CriteriaService, UniformityService];
const WEIGHING = [WeighingSealing, WeighingReading, WeighingContent, WeighingOpening, WeighingService, WeighingWork];
const CASES = [CaseOpening, CaseFileService, CaseParts, CaseWork, ContributionService, FeedbackService];
const FILES = [DocumentService, DocumentScans];
const PEOPLE = [InvolvementService, ClosureService, HandoverService, SurroundingsService, RegimeService];
const AROUND = [ReferenceService, SearchService, CasePackaging, DuplicateService, SubjectMarking];
const ASKING = [Covenants, Consents, ContributionAsks, AccessRequestReading, AccessAsking, AccessDeciding, WhyService];
const POOL = [PoolService, PoolAssigning, PoolExporting, PoolFollowing, PoolViewService, PoolWork];
const PLANS = [PlanReading, PlanChanges, PlanService, MeasureService, InterestService];
const STEPS = [CaseCommands, CaseDeadlines, CaseSteps];
const LADDER = [EscalationReading, EscalationService, AftercareService];
const ENDS = [CaseEnding, CaseEndReading, ClosedCases, ClosingService, LessonService, PoolEnding];
const SERVICES = [
  ...SIGNALS,
  ...REVIEWS,
  ...REPORTERS,
  ...PLANS,
  ...STEPS,
  ...LADDER,
  ...ENDS,
  ...SHARING,
  ...CRITERIA,
  ...WEIGHING,
  ...CASES,
  ...FILES,
  ...PEOPLE,
  ...POOL,
  ...AROUND,
  RegionWork,
  ...ASKING,
  WorkItemService,
  CasesImport,
];

/** What both the API and the workers of cases stand on. */
@Module({
  imports: [ScopeTenancyModule.forScope('cases')],
  providers: [...SERVICES, ...documentSettings],
  exports: SERVICES,
})
export class CasesCoreModule {}

const REPORTER_RESOLVERS = [QuestionResolver, WithdrawalResolver, SplitResolver];
const JOINING_RESOLVERS = [SignalBlockResolver, SignalJoiningResolver, CaseJoiningResolver];
const SIGNAL_RESOLVERS = [
  ...REPORTER_RESOLVERS,
  ...JOINING_RESOLVERS,
  FeedbackResolver,
  ReviewResolver,
  RedirectResolver,
  SignalWeighingResolver,
  SignalCaseResolver,
];
const END_RESOLVERS = [InterestResolver, CaseStepResolver, EscalationResolver, AftercareResolver, ClosingResolver];
const CASE_RESOLVERS = [
  ...SIGNAL_RESOLVERS,
  InvolvementResolver,
  ClosureResolver,
  HandoverResolver,
  SurroundingsResolver,
  RegimeResolver,
  WeighingResolver,
  CaseFileResolver,
  PlanResolver,
  ...END_RESOLVERS,
  LessonResolver,
  ContributionResolver,
  DocumentResolver,
  PoolResolver,
  PoolViewResolver,
];

const ACCESS_RESOLVERS = [AccessRequestResolver, CaseAccessRequestResolver, CardAccessRequestResolver];
const ASKED_RESOLVERS = [WhyResolver, ContributionAskResolver, ConsentResolver, CovenantResolver];
const AROUND_RESOLVERS = [
  CriteriaResolver,
  UniformityResolver,
  DuplicateResolver,
  SearchResolver,
  CasePackageResolver,
  ReferenceResolver,
  CaseReferenceResolver,
  SignalReferenceResolver,
  ...ACCESS_RESOLVERS,
  ...ASKED_RESOLVERS,
];

/** The resolvers of cases. */
@Module({
  imports: [CasesCoreModule],
  providers: [
    IntakeResolver,
    PhoneSignalResolver,
    OwnReportResolver,
    WhereToReportResolver,
    SignalResolver,
    OfferResolver,
    GrantResolver,
    CaseGrantResolver,
    PurposeResolver,
    WorkItemResolver,
    AskedWorkResolver,
    ...CASE_RESOLVERS,
    ...AROUND_RESOLVERS,
  ],
})
export class CasesResolversModule {}

/** The part of the graph that cases answers. */
@Module({
  imports: [CasesResolversModule, scopeGraph('cases', { sdl: import.meta.dirname, include: [CasesResolversModule] })],
})
export class CasesApiModule {}

const JOBS = [
  SignalJobs,
  ReviewJobs,
  RedirectJobs,
  WithdrawalJobs,
  WeighingJobs,
  CaseFileJobs,
  CaseDeadlineJobs,
  DocumentJobs,
  ClosingJobs,
  CovenantJobs,
  PoolJobs,
  DuplicateJobs,
];

/** The jobs of cases: clocks, and what follows from events. */
@Module({ imports: [CasesCoreModule], providers: [...JOBS, doesJobs('cases', JOBS)] })
export class CasesWorkerModule {}
