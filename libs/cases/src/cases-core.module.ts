import { Module } from '@nestjs/common';
import { ScopeTenancyModule } from '@regiotafel/tenancy';
import { AccessAsking } from './access-request/access-asking.service.js';
import { AccessDeciding } from './access-request/access-deciding.service.js';
import { AccessRequestReading } from './access-request/access-request-reading.service.js';
import { AccessService } from './grant/access.service.js';
import { GrantReasons } from './grant/grant-reasons.service.js';
import { GrantSeconds } from './grant/grant-second.service.js';
import { Grants } from './grant/grant.service.js';
import { ExerciseCourses } from './exercise/exercise-course.service.js';
import { ExerciseService } from './exercise/exercise.service.js';
import { Telling } from './telling/telling.service.js';
import { SubjectContactService } from './subject-contact/subject-contact.service.js';
import { IntakeService } from './intake/intake.service.js';
import { MemberReports } from './member-report/member-report.service.js';
import { RefusedReports } from './intake/refused-report.service.js';
import { PhoneSignals } from './intake/phone-signal.service.js';
import { CalledIn } from './called-in/called-in.service.js';
import { CardConflicts } from './card-conflict/card-conflict.service.js';
import { CaseFileService } from './case-file/case-file.service.js';
import { CaseCommands } from './case-file/case-command.service.js';
import { CaseParts } from './case-file/case-part.service.js';
import { CaseWork } from './case-file/case-work.service.js';
import { CaseOpening } from './case-file/case-opening.service.js';
import { ClosureService } from './closure/closure.service.js';
import { OwnConflicts } from './closure/own-conflict.service.js';
import { Covenants } from './covenant/covenant.service.js';
import { Consents } from './consent/consent.service.js';
import { ContributionAsks } from './contribution-ask/contribution-ask.service.js';
import { ContributionService } from './contribution/contribution.service.js';
import { OwnContributions } from './contribution/own-contribution.service.js';
import { DocumentScans } from './document/document-scan.service.js';
import { documentSettings } from './document/document-scanner.service.js';
import { OwnDocuments } from './document/own-document.service.js';
import { DocumentService } from './document/document.service.js';
import { DraftService } from './draft/draft.service.js';
import { FeedbackService } from './feedback/feedback.service.js';
import { HandoverService } from './handover/handover.service.js';
import { InviteeService } from './invitee/invitee.service.js';
import { InvolvementService } from './involvement/involvement.service.js';
import { ReferenceService } from './reference/reference.service.js';
import { ReportNumbers } from './report-system/report-number.service.js';
import { ReportSystems } from './report-system/report-system.service.js';
import { SearchService } from './search/search.service.js';
import { UniformityService } from './uniformity/uniformity.service.js';
import { CasePackaging } from './case-package/case-package.service.js';
import { TimelineService } from './timeline/timeline.service.js';
import { PackageParts } from './case-package/package-part.service.js';
import { CriteriaService } from './criteria/criteria.service.js';
import { PoolAssigning } from './pool/pool-assign.service.js';
import { PoolExporting } from './pool/pool-export.service.js';
import { PoolViewService } from './pool-view/pool-view.service.js';
import { Redirects } from './redirect/redirect.service.js';
import { RegionReviews } from './review/region-review.service.js';
import { ReviewService } from './review/review.service.js';
import { SecondReaders } from './review/second-reader.service.js';
import { CaseDeadlines } from './deadline/deadline.service.js';
import { DuplicateService } from './duplicate/duplicate.service.js';
import { SubjectMarking } from './duplicate/subject-marking.service.js';
import { RegimeService } from './regime/regime.service.js';
import { SurroundingsService } from './surroundings/surroundings.service.js';
import { AftercareService } from './aftercare/aftercare.service.js';
import { CaseSteps } from './case-file/case-step.service.js';
import { CaseEnding } from './closing/case-ending.service.js';
import { CaseEndReading } from './closing/case-end-reading.service.js';
import { ClosedCases } from './closing/closed-case.service.js';
import { ClosingService } from './closing/closing.service.js';
import { EscalationPackages } from './escalation/escalation-package.service.js';
import { EscalationReading } from './escalation/escalation-reading.service.js';
import { EscalationService } from './escalation/escalation.service.js';
import { LessonService } from './lesson/lesson.service.js';
import { InterestService } from './plan/interest.service.js';
import { PoolEnding } from './pool/pool-ending.service.js';
import { MeasureService } from './plan/measure.service.js';
import { PlanChanges } from './plan/plan-change.service.js';
import { PlanReading } from './plan/plan-reading.service.js';
import { PlanService } from './plan/plan.service.js';
import { PoolFollowing } from './pool/pool-following.service.js';
import { PoolService } from './pool/pool.service.js';
import { PoolWork } from './pool/pool-work.service.js';
import { WeighingContent } from './weighing/weighing-content.service.js';
import { OfferEnding } from './weighing/offer-ending.service.js';
import { WeighingSeats } from './weighing/weighing-seat.service.js';
import { WeighingOpening } from './weighing/weighing-opening.service.js';
import { WeighingReading } from './weighing/weighing-reading.service.js';
import { WeighingSealing } from './weighing/weighing-sealing.service.js';
import { WeighingService } from './weighing/weighing.service.js';
import { WeighingWork } from './weighing/weighing-work.service.js';
import { OfferReading } from './offer/offer-read.service.js';
import { OfferService } from './offer/offer.service.js';
import { OwnReports } from './own-report/own-report.service.js';
import { ReporterQuestions } from './question/question.service.js';
import { ThemeRules } from './rules/rules.service.js';
import { Sealing } from './sealing/sealing.service.js';
import { PlanHeadings } from './plan-heading/plan-heading.service.js';
import { Coordination } from './coordination/coordination.service.js';
import { CasesImport } from './setup/setup.service.js';
import { SignalClock } from './signal/signal-clock.service.js';
import { SignalCounting } from './signal/signal-count.service.js';
import { SignalParts } from './signal/signal-part.service.js';
import { SignalReception } from './signal/signal-reception.service.js';
import { SignalWork } from './signal/signal-work.service.js';
import { SignalService } from './signal/signal.service.js';
import { DecisionWork } from './work-item/decision-work.service.js';
import { RegionWork } from './work-item/region-work.service.js';
import { WhyService } from './why/why.service.js';
import { SignalJoining } from './joining/joining.service.js';
import { SignalSplitting } from './split/split.service.js';
import { SignalBlocks } from './signal-block/signal-block.service.js';
import { Takeovers } from './takeover/takeover.service.js';
import { WhereToReport } from './intake/where-to-report.service.js';
import { Withdrawals } from './withdrawal/withdrawal.service.js';
import { WorkItemService } from './work-item/work-item.service.js';

const SIGNALS = [SignalClock, SignalCounting, SignalParts, SignalReception, SignalService, SignalWork, IntakeService];
const REVIEWS = [PhoneSignals, RefusedReports, SignalBlocks, SecondReaders, ReviewService, RegionReviews, Redirects];
const REPORTERS = [
  MemberReports,
  ReporterQuestions,
  Withdrawals,
  OwnReports,
  WhereToReport,
  Telling,
  SubjectContactService,
  SignalJoining,
  SignalSplitting,
];
const EXERCISES = [ExerciseService, ExerciseCourses];
const SHARING = [Sealing, ThemeRules, Grants, GrantReasons, GrantSeconds, AccessService, OfferService, OfferReading];
const CRITERIA = [CriteriaService, UniformityService];
const WEIGHING = [
  OfferEnding,
  WeighingSeats,
  WeighingSealing,
  WeighingReading,
  WeighingContent,
  WeighingOpening,
  WeighingService,
  WeighingWork,
];
const CASES = [
  CaseOpening,
  CaseFileService,
  CaseParts,
  CaseWork,
  ContributionService,
  OwnContributions,
  FeedbackService,
];
const FILES = [DocumentService, OwnDocuments, DocumentScans, DraftService];
const PEOPLE = [
  Coordination,
  PlanHeadings,
  InvolvementService,
  ClosureService,
  OwnConflicts,
  CardConflicts,
  HandoverService,
  SurroundingsService,
  RegimeService,
  Takeovers,
];
const AROUND = [
  ReferenceService,
  ReportNumbers,
  ReportSystems,
  SearchService,
  TimelineService,
  PackageParts,
  CasePackaging,
  DuplicateService,
  SubjectMarking,
];
const ASKING = [
  CalledIn,
  Covenants,
  Consents,
  ContributionAsks,
  AccessRequestReading,
  AccessAsking,
  AccessDeciding,
  WhyService,
];
const POOL = [PoolService, PoolAssigning, PoolExporting, PoolFollowing, PoolViewService, PoolWork];
const PLANS = [PlanReading, PlanChanges, PlanService, MeasureService, InterestService];
const STEPS = [CaseCommands, CaseDeadlines, CaseSteps];
const LADDER = [EscalationReading, EscalationService, EscalationPackages, AftercareService, InviteeService];
const ENDS = [CaseEnding, CaseEndReading, ClosedCases, ClosingService, LessonService, PoolEnding];
const SERVICES = [
  ...SIGNALS,
  ...REVIEWS,
  ...REPORTERS,
  ...EXERCISES,
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
  DecisionWork,
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
